package vn.motcua.administration.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.ChangeWords;
import vn.motcua.administration.PageRevision;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.setting.SettingAdministration;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingCatalogue;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;

/** Pages of the settings: all of them in their groups, and one of them with its changes. */
@Controller
@RequestMapping("/quan-tri/cai-dat")
class SettingsController {

    private static final String LIST = "/quan-tri/cai-dat";
    private static final List<SettingGroup> LISTED =
            List.of(SettingGroup.PROVINCE, SettingGroup.SIGN_IN, SettingGroup.DATES, SettingGroup.RETENTION);
    private static final int CHANGES = 20;

    private final SettingCatalogue catalogue;
    private final Settings settings;
    private final SettingRows rows;
    private final SettingAdministration administration;
    private final ChangeLog log;
    private final ChangeWords changeWords;

    SettingsController(
            SettingCatalogue catalogue,
            Settings settings,
            SettingRows rows,
            SettingAdministration administration,
            ChangeLog log,
            ChangeWords changeWords) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rows = rows;
        this.administration = administration;
        this.log = log;
        this.changeWords = changeWords;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        administration.requireProvince(actor);
        Map<SettingGroup, List<SettingRow>> groups = new EnumMap<>(SettingGroup.class);
        LISTED.forEach(group -> groups.put(group, rows.of(group, locale)));
        model.addAttribute("groups", groups);
        return "administration/settings";
    }

    @GetMapping("/{item}")
    String one(@PathVariable("item") String key, Actor actor, Locale locale, Model model) {
        administration.requireProvince(actor);
        Setting<?> setting = catalogue.get(key);
        String chosen = settings.stored(key).map(StoredSetting::value).orElse(null);
        model.addAttribute(
                "form",
                new SettingForm(
                        chosen == null ? setting.configured().get() : chosen, null, administration.revision(key)));
        return show(setting, actor, locale, model);
    }

    @PostMapping("/{item}")
    String change(
            @PathVariable("item") String key,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Setting<?> setting = catalogue.get(key);
        String value = form.value();
        if (value == null) {
            errors.rejectValue("value", "administration.setting.wanted");
        }
        return save(setting, value, form, errors, actor, locale, model, redirect);
    }

    @PostMapping("/{item}/mac-dinh")
    String reset(
            @PathVariable("item") String key,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return save(catalogue.get(key), null, form, errors, actor, locale, model, redirect);
    }

    private String save(
            Setting<?> setting,
            @Nullable String value,
            SettingForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        administration.requireProvince(actor);
        Optional<Boolean> inForce = RefusedException.answered(
                errors,
                () -> administration.change(
                        setting.key(), value, String.valueOf(form.reason()), PageRevision.of(form.revision()), actor));
        if (inForce.isPresent()) {
            Notice.of(
                            inForce.get() ? "administration.setting.changed" : "administration.setting.prepared",
                            rows.of(setting, locale).name())
                    .afterwards(redirect);
            return "redirect:" + LIST;
        }
        return show(setting, actor, locale, model);
    }

    private String show(Setting<?> setting, Actor actor, Locale locale, Model model) {
        model.addAttribute("setting", setting);
        model.addAttribute("row", rows.of(setting, locale));
        model.addAttribute("changes", log.of(Subject.SETTING, List.of(setting.key()), null, CHANGES));
        model.addAttribute("changeWords", changeWords);
        return "administration/setting";
    }
}
