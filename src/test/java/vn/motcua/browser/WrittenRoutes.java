package vn.motcua.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.route.RouteAdministration;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;

/** Routes with a draft that has faults, one that can be published, one that waits, and a version to be undone. */
@TestComponent
class WrittenRoutes {

    private static final String ADMINISTRATOR = "quantri";

    private final Province province;
    private final Organisation organisation;
    private final RouteAdministration routes;
    private final Clock clock;

    WrittenRoutes(Province province, Organisation organisation, RouteAdministration routes, Clock clock) {
        this.province = province;
        this.organisation = organisation;
        this.routes = routes;
        this.clock = clock;
    }

    /** The pages of them, for an administrator; once, for a version that is published stays. */
    List<Place> places() {
        List<Actor> administrators =
                province.officials(Role.ADMINISTRATOR, organisation.province().id());
        Actor one = administrators.get(0);
        Actor other = administrators.get(1);
        write("DISTRICT_AGENCY", 1, one);
        write("DISTRICT", 0, one);
        prepare("COMMUNE_DISTRICT_DEPARTMENT", one);
        prepare("LAND_REGISTRATION", one);
        routes.confirm("LAND_REGISTRATION", revision("LAND_REGISTRATION"), other);
        String page = "/quan-tri/quy-trinh/";
        return List.of(
                new Place("route-draft", page + "DISTRICT_AGENCY/ban-thao", ADMINISTRATOR),
                new Place("route-publish", page + "DISTRICT/cong-bo", ADMINISTRATOR),
                new Place("route-waiting", page + "COMMUNE_DISTRICT_DEPARTMENT/cho", ADMINISTRATOR),
                new Place("route-version", page + "LAND_REGISTRATION?version=2", ADMINISTRATOR),
                new Place("route-undo", page + "LAND_REGISTRATION/hoan-tac", ADMINISTRATOR));
    }

    private void prepare(String code, Actor administrator) {
        write(code, 0, administrator);
        routes.prepare(
                code,
                LocalDate.now(clock).plusYears(1),
                "12/2026/QĐ-UBND ban hành quy trình nội bộ",
                revision(code),
                administrator);
    }

    /** Another name, and shares that are too much by some parts. */
    private void write(String code, int tooMuch, Actor administrator) {
        routes.begin(code, administrator);
        RouteDraft.Content content = routes.draft(code).orElseThrow().content();
        List<RouteStep> steps = new ArrayList<>(content.steps());
        RouteStep first = steps.get(0);
        steps.set(
                0,
                new RouteStep(
                        1,
                        first.kind(),
                        "Tiếp nhận, kiểm tra và số hóa hồ sơ",
                        "Reception, check and scanning",
                        first.unitRule(),
                        null,
                        first.role(),
                        first.share() + tooMuch,
                        null));
        routes.save(
                code,
                new RouteDraft.Content(content.name(), content.nameEn(), steps),
                revision(code),
                RequestKey.random(),
                administrator);
    }

    private int revision(String code) {
        return routes.draft(code).orElseThrow().revision();
    }
}
