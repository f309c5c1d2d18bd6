package vn.motcua.administration.routes;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.administration.routes.RouteDrawing.Box;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.reference.ShippedCatalogue;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The drawing of a route, in numbers. */
class RouteDrawingTest {

    @Test
    void steps_stand_below_each_other_and_those_of_a_group_side_by_side() {
        Route route = shipped("COMMUNE_OPINIONS");

        RouteDrawing drawing = draw(route.steps());

        assertThat(drawing.boxes()).hasSize(7);
        Box one = drawing.boxes().get(1);
        Box other = drawing.boxes().get(2);
        assertThat(one.y()).isEqualTo(other.y());
        assertThat(one.x() + one.width()).isLessThan(other.x());
        assertThat(drawing.lines()).as("one to two, two to one, then in a row").hasSize(2 + 2 + 3);
        assertThat(drawing.backs()).hasSize(1);
    }

    @Test
    void nothing_stands_outside_or_over_another_box_in_any_route() {
        assertThat(ShippedCatalogue.routes()).allSatisfy(route -> {
            RouteDrawing drawing = draw(route.steps());
            for (Box box : drawing.boxes()) {
                assertThat(box.x()).isNotNegative();
                assertThat(box.x() + box.width()).isLessThan(drawing.width());
                assertThat(box.y() + box.height()).isLessThan(drawing.height());
                assertThat(box.words()).hasSizeBetween(1, 2).allMatch(line -> line.length() <= 26);
                assertThat(drawing.boxes())
                        .filteredOn(each -> covers(box, each))
                        .containsExactly(box);
            }
        });
    }

    @Test
    void a_long_name_is_cut_and_nothing_is_drawn_of_nothing() {
        RouteStep step = new RouteStep(
                1,
                StepKind.PROCESSING,
                "x".repeat(200),
                "Kiểm tra hồ sơ và thẩm định điều kiện theo quy định của pháp luật",
                UnitRule.COMPETENT_OFFICE,
                null,
                Role.SPECIALIST,
                1,
                null);

        assertThat(draw(List.of(step)).boxes().get(0).words()).allMatch(line -> line.length() <= 26);
        assertThat(RouteDrawing.of(List.of(step), RouteStep::nameEn, each -> "")
                        .boxes()
                        .get(0)
                        .words())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(draw(List.of()).boxes()).isEmpty();
        assertThat(draw(List.of(step)).backs()).isEmpty();
    }

    private static boolean covers(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static RouteDrawing draw(List<RouteStep> steps) {
        return RouteDrawing.of(steps, RouteStep::name, step -> step.role().name());
    }

    private static Route shipped(String code) {
        return ShippedCatalogue.routes().stream()
                .filter(route -> route.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
