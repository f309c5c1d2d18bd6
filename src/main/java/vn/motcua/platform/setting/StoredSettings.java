package vn.motcua.platform.setting;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Repository of what provinces have chosen. */
public interface StoredSettings extends Repository<StoredSetting, String> {

    List<StoredSetting> findAll();

    Optional<StoredSetting> findById(String key);

    StoredSetting saveAndFlush(StoredSetting setting);
}
