package vn.motcua.administration.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.Route;
import vn.motcua.identity.account.ClientAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.setting.SettingCatalogue;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.vocabulary.Folding;

/**
 * Page on which offices, officials, procedures, routes, connected systems and settings are found by name or code, without marks.
 * What only administrators of the province may see is found by them alone.
 */
@Controller
class NameSearchController {

    private static final int MOST = 10;

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final ClientAdministration clients;
    private final SettingCatalogue settings;
    private final MessageSource messages;

    NameSearchController(
            Organisation organisation,
            Catalogue catalogue,
            CatalogueWords words,
            ClientAdministration clients,
            SettingCatalogue settings,
            MessageSource messages) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.words = words;
        this.clients = clients;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Something that was found.
     *
     * @param code code, or a second name
     * @param path address of its page
     */
    public record Found(String name, String code, String path) {}

    @GetMapping("/quan-tri/tim")
    String search(@RequestParam(required = false) @Nullable String q, Actor actor, Locale locale, Model model) {
        String sought = q == null ? "" : q.strip();
        model.addAttribute("q", sought);
        model.addAttribute("found", Folding.fold(sought).isEmpty() ? Map.of() : found(sought, actor, locale));
        model.addAttribute("most", MOST);
        return "administration/search";
    }

    /** At most {@value #MOST} of each part, by the last word of its address; parts without any are left out. */
    private Map<String, List<Found>> found(String sought, Actor actor, Locale locale) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        OfficeId office = actor.office();
        boolean province = office != null && organisation.seesProvince(office);
        put(
                found,
                "don-vi",
                organisation.searchOffices(sought, null, MOST).stream()
                        .map(each -> new Found(
                                each.nameIn(locale.getLanguage()), each.code(), "/quan-tri/don-vi/" + each.code())));
        put(
                found,
                "can-bo",
                organisation.searchOfficials(sought, null, MOST).stream()
                        .map(each -> new Found(each.fullName(), each.code(), "/quan-tri/can-bo/" + each.code())));
        put(
                found,
                "thu-tuc",
                catalogue.search(sought, null, null, MOST, null).stream()
                        .map(each ->
                                new Found(words.name(each, locale), each.code(), "/quan-tri/thu-tuc/" + each.code())));
        put(
                found,
                "quy-trinh",
                catalogue.routes().stream()
                        .map(this::last)
                        .map(each ->
                                new Found(words.name(each, locale), each.code(), "/quan-tri/quy-trinh/" + each.code())),
                sought);
        if (province) {
            put(
                    found,
                    "he-thong",
                    clients.all(actor).stream()
                            .map(each -> new Found(each.name(), "", "/quan-tri/he-thong/" + each.id())),
                    sought);
            put(
                    found,
                    "cai-dat",
                    Stream.of(SettingGroup.values())
                            .filter(group -> group != SettingGroup.MESSAGES)
                            .flatMap(group -> settings.of(group).stream())
                            .map(each -> new Found(
                                    Objects.requireNonNull(messages.getMessage(
                                            "administration.setting." + each.key(), null, each.key(), locale)),
                                    "",
                                    "/quan-tri/cai-dat/" + each.key())),
                    sought);
        }
        return found;
    }

    private Route last(String code) {
        List<Route> versions = catalogue.routes(code);
        return versions.get(versions.size() - 1);
    }

    private static void put(Map<String, List<Found>> found, String part, Stream<Found> all, String sought) {
        String folded = Folding.fold(sought);
        put(
                found,
                part,
                all.filter(each -> Folding.fold(each.name() + " " + each.code()).contains(folded)));
    }

    private static void put(Map<String, List<Found>> found, String part, Stream<Found> all) {
        List<Found> first = all.limit(MOST).toList();
        if (!first.isEmpty()) {
            found.put(part, first);
        }
    }
}
