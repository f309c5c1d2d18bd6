package vn.motcua.administration.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
import vn.motcua.notification.template.MessageTemplate;
import vn.motcua.notification.template.MessageTemplates;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.setting.SettingAdministration;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;
import vn.motcua.platform.setting.WordSetting;
import vn.motcua.vocabulary.InvalidValueException;

/** Pages of the words of messages: all of them, and one of them with how it would arrive. */
@Controller
@RequestMapping("/quan-tri/mau-tin")
class MessageTemplatesController {

    private static final String LIST = "/quan-tri/mau-tin";
    private static final int CHANGES = 20;

    private final MessageTemplates templates;
    private final Settings settings;
    private final SettingAdministration administration;
    private final ChangeLog log;
    private final ChangeWords changeWords;

    MessageTemplatesController(
            MessageTemplates templates,
            Settings settings,
            SettingAdministration administration,
            ChangeLog log,
            ChangeWords changeWords) {
        this.templates = templates;
        this.settings = settings;
        this.administration = administration;
        this.log = log;
        this.changeWords = changeWords;
    }

    /**
     * A text in one language.
     *
     * @param chosen whether it is other than the shipped one
     */
    record Text(String language, String text, boolean chosen) {}

    /** A template with its texts. */
    record Row(MessageTemplate template, List<Text> texts) {}

    /** How a text would arrive, or why it may not be chosen. */
    record Shown(
            String language,
            MessageTemplates.@Nullable Preview preview,
            @Nullable String refusal,
            List<Object> arguments) {}

    @GetMapping
    String list(Actor actor, Model model) {
        administration.requireProvince(actor);
        model.addAttribute("rows", templates.all().stream().map(this::row).toList());
        return "administration/message-templates";
    }

    private Row row(MessageTemplate template) {
        return new Row(
                template,
                MessageTemplates.LANGUAGES.stream()
                        .map(language -> text(template, language))
                        .toList());
    }

    private Text text(MessageTemplate template, Locale language) {
        String chosen = settings.stored(WordSetting.key(template.code(), language))
                .map(StoredSetting::value)
                .orElse(null);
        return new Text(
                language.getLanguage(),
                chosen == null ? templates.shipped(template, language) : chosen,
                chosen != null);
    }

    @GetMapping("/{language:vi|en}/{code}")
    String one(@PathVariable String language, @PathVariable String code, Actor actor, Model model) {
        administration.requireProvince(actor);
        MessageTemplate template = templates.get(code);
        Locale locale = Locale.forLanguageTag(language);
        model.addAttribute(
                "form",
                new SettingForm(
                        text(template, locale).text(), null, administration.revision(WordSetting.key(code, locale))));
        return show(template, locale, text(template, locale).text(), model);
    }

    /** Shows how a text would arrive that is not saved yet. */
    @PostMapping("/{language:vi|en}/{code}/xem")
    String preview(
            @PathVariable String language,
            @PathVariable String code,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        administration.requireProvince(actor);
        return show(templates.get(code), Locale.forLanguageTag(language), form.value(), model);
    }

    @PostMapping("/{language:vi|en}/{code}")
    String change(
            @PathVariable String language,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (form.value() == null) {
            errors.rejectValue("value", "administration.setting.wanted");
        }
        return save(language, templates.get(code), form.value(), form, errors, actor, model, redirect);
    }

    @PostMapping("/{language:vi|en}/{code}/mac-dinh")
    String reset(
            @PathVariable String language,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return save(language, templates.get(code), null, form, errors, actor, model, redirect);
    }

    private String save(
            String language,
            MessageTemplate template,
            @Nullable String value,
            SettingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        administration.requireProvince(actor);
        Locale locale = Locale.forLanguageTag(language);
        String key = WordSetting.key(template.code(), locale);
        int revision = PageRevision.of(form.revision());
        if (RefusedException.granted(
                errors, () -> administration.change(key, value, String.valueOf(form.reason()), revision, actor))) {
            Notice.of("administration.template.changed").afterwards(redirect);
            return "redirect:" + LIST;
        }
        return show(template, locale, form.value(), model);
    }

    private String show(MessageTemplate template, Locale locale, @Nullable String typed, Model model) {
        List<Shown> shown = new ArrayList<>();
        for (Locale language : MessageTemplates.LANGUAGES) {
            String text =
                    language.equals(locale) ? typed : text(template, language).text();
            shown.add(shown(template, language, text == null ? "" : text));
        }
        model.addAttribute("template", template);
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("shipped", templates.shipped(template, locale));
        model.addAttribute("chosen", text(template, locale).chosen());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "changes", log.of(Subject.SETTING, List.of(WordSetting.key(template.code(), locale)), null, CHANGES));
        model.addAttribute("changeWords", changeWords);
        return "administration/message-template";
    }

    private Shown shown(MessageTemplate template, Locale language, String text) {
        try {
            return new Shown(language.getLanguage(), templates.preview(template, language, text), null, List.of());
        } catch (InvalidValueException refused) {
            return new Shown(language.getLanguage(), null, refused.messageKey(), refused.arguments());
        }
    }
}
