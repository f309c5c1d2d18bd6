package vn.motcua.administration.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.setting.SettingAdministration;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingCatalogue;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;
import vn.motcua.platform.setting.StoredSetting.Proposal;

/** Page on which an administrator of the province applies or declines a setting that another prepared. */
@Controller
@RequestMapping("/quan-tri/cai-dat/{item}")
class WaitingSettingsController implements WaitingForAnother {

    private final SettingCatalogue catalogue;
    private final Settings settings;
    private final SettingRows rows;
    private final SettingAdministration administration;
    private final Organisation organisation;

    WaitingSettingsController(
            SettingCatalogue catalogue,
            Settings settings,
            SettingRows rows,
            SettingAdministration administration,
            Organisation organisation) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rows = rows;
        this.administration = administration;
        this.organisation = organisation;
    }

    @GetMapping("/cho")
    String page(@PathVariable("item") String key, Actor actor, Locale locale, Model model) {
        administration.requireProvince(actor);
        model.addAttribute("form", new SettingDecisionForm(null, administration.revision(key)));
        return show(key, actor, locale, model);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            @PathVariable("item") String key,
            @Valid @ModelAttribute("form") SettingDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        administration.requireProvince(actor);
        if (RefusedException.granted(
                errors, () -> administration.confirm(key, PageRevision.of(form.revision()), actor))) {
            Notice.of("administration.setting.confirmed").afterwards(redirect);
            return "redirect:/quan-tri/cai-dat";
        }
        return show(key, actor, locale, model);
    }

    @PostMapping("/tu-choi")
    String decline(
            @PathVariable("item") String key,
            @Valid @ModelAttribute("form") SettingDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        administration.requireProvince(actor);
        String reason = form.reason();
        if (reason == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(
                errors,
                () -> administration.decline(key, String.valueOf(reason), PageRevision.of(form.revision()), actor))) {
            Notice.of("administration.setting.declined").afterwards(redirect);
            return "redirect:/quan-tri/cai-dat";
        }
        return show(key, actor, locale, model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        if (!organisation.administers(actor, organisation.province().id())) {
            return List.of();
        }
        return settings.stored().stream()
                .flatMap(stored -> waiting(stored, actor, locale))
                .toList();
    }

    private Stream<Waiting> waiting(StoredSetting stored, Actor actor, Locale locale) {
        Proposal proposal = stored.proposal();
        if (proposal == null) {
            return Stream.empty();
        }
        Setting<?> setting = catalogue.get(stored.key());
        return Stream.of(new Waiting(
                rows.of(setting, locale).name() + ": " + rows.text(setting, proposal.proposedValue(), locale),
                "/quan-tri/cai-dat/" + stored.key() + "/cho",
                organisation.official(new OfficialId(proposal.proposedBy())).fullName(),
                proposal.proposedAt(),
                proposal.proposedReason(),
                own(proposal, actor)));
    }

    private String show(String key, Actor actor, Locale locale, Model model) {
        Setting<?> setting = catalogue.get(key);
        Proposal proposal = settings.stored(key).map(StoredSetting::proposal).orElse(null);
        if (proposal == null) {
            throw RefusedException.notFound("common.setting.not-waiting");
        }
        model.addAttribute("row", rows.of(setting, locale));
        model.addAttribute("proposal", proposal);
        model.addAttribute("proposed", rows.text(setting, proposal.proposedValue(), locale));
        model.addAttribute("preparedBy", organisation.official(new OfficialId(proposal.proposedBy())));
        model.addAttribute("own", own(proposal, actor));
        return "administration/setting-waiting";
    }

    private static boolean own(Proposal proposal, Actor actor) {
        OfficialId reader = actor.official();
        return reader != null && reader.value() == proposal.proposedBy();
    }
}
