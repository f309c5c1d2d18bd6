package vn.motcua.notification;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The quiet hours of the channels. */
interface Silences extends Repository<Silence, NotificationChannel> {

    List<Silence> findAllByOrderByChannelDesc();

    Silence save(Silence silence);
}
