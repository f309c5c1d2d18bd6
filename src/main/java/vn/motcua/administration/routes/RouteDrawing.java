package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;

/**
 * Drawing of a route from above to below, as boxes and lines for SVG: the steps of a parallel group stand side by side. Whoever
 * decides sends back along the broken line at the right. All numbers are units of the drawing.
 *
 * @param width width of the whole drawing
 * @param height height of the whole drawing
 * @param backs broken lines to the step to which files are sent back at most
 */
public record RouteDrawing(int width, int height, List<Box> boxes, List<Line> lines, List<Back> backs) {

    private static final int BOX_WIDTH = 190;
    private static final int BOX_HEIGHT = 62;
    private static final int BESIDE = 14;
    private static final int BELOW = 30;
    private static final int MARGIN = 6;
    private static final int RETURN_LANE = 26;
    private static final int LETTERS = 25;

    /** A step: its box and what stands in it. */
    public record Box(int x, int y, int width, int height, int no, List<String> words, String role) {

        /** Middle of the box, from the left. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** A line with an arrow at its end. */
    public record Line(int fromX, int fromY, int toX, int toY) {

        /** Corners of the arrow. */
        public String arrow() {
            return "%d,%d %d,%d %d,%d".formatted(toX, toY, toX - 4, toY - 7, toX + 4, toY - 7);
        }
    }

    /** A broken line from the right side of a box around to that of an earlier one. */
    public record Back(int fromX, int fromY, int lane, int toX, int toY) {

        /** The line as an SVG path. */
        public String path() {
            return "M%d %dH%dV%dH%d".formatted(fromX, fromY, lane, toY, toX);
        }

        /** Corners of the arrow. */
        public String arrow() {
            return "%d,%d %d,%d %d,%d".formatted(toX, toY, toX + 7, toY - 4, toX + 7, toY + 4);
        }
    }

    /**
     * Draws steps, which need not be a whole route.
     *
     * @param name name of a step in the reader's language
     * @param role words for its role
     */
    static RouteDrawing of(List<RouteStep> steps, Function<RouteStep, String> name, Function<RouteStep, String> role) {
        List<List<RouteStep>> stages = Route.stages(steps);
        int widest = stages.stream().mapToInt(List::size).max().orElse(1);
        int inner = widest * BOX_WIDTH + (widest - 1) * BESIDE;
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Box> above = List.of();
        int y = MARGIN;
        for (List<RouteStep> stage : stages) {
            int x = MARGIN + (inner - stage.size() * BOX_WIDTH - (stage.size() - 1) * BESIDE) / 2;
            List<Box> row = new ArrayList<>();
            for (RouteStep step : stage) {
                row.add(new Box(
                        x,
                        y,
                        BOX_WIDTH,
                        BOX_HEIGHT,
                        step.no(),
                        words(step.no() + ". " + name.apply(step)),
                        role.apply(step)));
                x += BOX_WIDTH + BESIDE;
            }
            for (Box from : above) {
                row.forEach(to -> lines.add(new Line(from.middle(), from.y() + BOX_HEIGHT, to.middle(), to.y())));
            }
            boxes.addAll(row);
            above = row;
            y += BOX_HEIGHT + BELOW;
        }
        int width = MARGIN * 2 + inner + RETURN_LANE;
        return new RouteDrawing(width, y - BELOW + MARGIN, boxes, lines, backs(steps, boxes, width - MARGIN));
    }

    private static List<Back> backs(List<RouteStep> steps, List<Box> boxes, int lane) {
        int first = 0;
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            StepKind kind = steps.get(i).kind();
            if (first == 0 && kind != StepKind.RECEPTION && kind != StepKind.RETURN) {
                first = i + 1;
            }
            if (kind == StepKind.APPROVAL) {
                last = i + 1;
            }
        }
        if (first == 0 || last <= first) {
            return List.of();
        }
        Box from = boxes.get(last - 1);
        Box to = boxes.get(first - 1);
        return List.of(new Back(
                from.x() + from.width(),
                from.y() + BOX_HEIGHT / 2,
                lane,
                to.x() + to.width(),
                to.y() + BOX_HEIGHT / 2));
    }

    /** At most two lines; the table beside has the whole name. */
    private static List<String> words(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > 2;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(2, lines.size())));
        int at = shown.size() - 1;
        if (cut || shown.get(at).length() > LETTERS) {
            shown.set(at, shown.get(at).substring(0, Math.min(shown.get(at).length(), LETTERS - 1)) + "…");
        }
        if (shown.get(0).length() > LETTERS) {
            shown.set(0, shown.get(0).substring(0, LETTERS - 1) + "…");
        }
        return shown;
    }
}
