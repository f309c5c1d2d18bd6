package vn.motcua;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static java.util.stream.Collectors.toList;

/** What a browser makes of a page, without its words: elements, their attributes, and where it would ask for more. */
public final class Skeleton {

    private static final Set<String> ASKING =
            Set.of("src", "href", "action", "formaction", "srcset", "poster", "data", "background", "content", "style");

    private Skeleton() {}

    /** The elements with the names of their attributes, each below its parent. */
    public static List<String> of(Element root) {
        return root.getAllElements().stream().map(Skeleton::line).collect(toList());
    }

    /** The same of a page. */
    public static List<String> of(String html) {
        return of(Jsoup.parse(html));
    }

    /** Addresses of other places that a browser would ask for, and scripts that are none of ours. */
    public static List<String> leaks(String html, String outside) {
        Document page = Jsoup.parse(html);
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("on")
                        || ASKING.contains(attribute.getKey())
                                && (attribute.getValue().contains(outside)
                                        || attribute.getValue().strip().startsWith("javascript:")))
                .map(Attribute::toString)
                .toList();
    }

    private static String line(Element element) {
        return element.parents().size()
                + " " + element.normalName()
                + element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .sorted()
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
