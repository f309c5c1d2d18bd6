package vn.motcua.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import vn.motcua.HostileNames;
import vn.motcua.HostileNames.Name;
import vn.motcua.MotcuaTest;
import vn.motcua.Skeleton;
import vn.motcua.notification.channel.MessagePage;
import vn.motcua.notification.channel.SmsText;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an official or an older system wrote, a letter and a text message say it as text (trust model, T5). */
@MotcuaTest
class HostileMessagesTest {

    private static final String LINK = "motcua.example.vn/n/0123456789";
    private static final String GSM = "[A-Za-z0-9 \\n@$!\"#%&'()*+,\\-./:;<=>?_]{1,160}";

    /** Without what no column holds, and without the one character that jsoup takes for the end of a page. */
    private static final List<Name> NAMES = HostileNames.all().stream()
            .filter(name -> name.storable() && name.text().indexOf('\uffff') < 0)
            .toList();

    @Autowired
    ITemplateEngine templates;

    @Test
    void in_a_letter_each_is_a_line_of_text() {
        List<String> texts =
                NAMES.stream().map(Name::text).filter(text -> !text.isBlank()).toList();
        Document plain = letter(texts.stream().map(text -> "An").toList(), "An");
        String html = html(texts, texts.get(texts.size() / 2));

        Document letter = Jsoup.parse(html);

        assertThat(Skeleton.of(letter)).isEqualTo(Skeleton.of(plain));
        assertThat(Skeleton.leaks(html, HostileNames.OUTSIDE)).isEmpty();
        Elements items = letter.select("li");
        assertThat(items).hasSameSizeAs(texts);
        List<String> wrong = new ArrayList<>();
        for (int each = 0; each < texts.size(); each++) {
            String shown = items.get(each).wholeText();
            if (!squeezed(shown).equals(squeezed(texts.get(each)))) {
                wrong.add(shown);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_headline_is_one_too() {
        List<String> wrong = new ArrayList<>();
        List<String> plain = Skeleton.of(letter(List.of("An"), "An"));
        for (Name name : NAMES) {
            String html = html(List.of("An"), name.text());
            if (!Skeleton.of(html).equals(plain)
                    || !Skeleton.leaks(html, HostileNames.OUTSIDE).isEmpty()) {
                wrong.add(name.shown());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void in_a_text_message_each_is_letters_every_telephone_has_and_the_link_stays_whole() {
        List<String> wrong = new ArrayList<>();
        for (Name name : HostileNames.all()) {
            String bare = SmsText.withoutMarks("H02.29.16-261124-0042: " + name.text(), name.text(), LINK);
            if (!bare.matches(GSM) || !bare.endsWith(". " + LINK) || !bare.startsWith("H02.29.16-261124-0042:")) {
                wrong.add(name.shown() + ": " + bare);
            }
            String marked = SmsText.withMarks(name.text(), LINK);
            if (marked != null && (marked.length() > 70 || marked.contains("\n") || !marked.endsWith(" " + LINK))) {
                wrong.add(name.shown() + ": " + marked);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Document letter(List<String> missing, String headline) {
        return Jsoup.parse(html(missing, headline));
    }

    private String html(List<String> missing, String headline) {
        MessagePage page = new MessagePage(
                "vi",
                headline,
                List.of(
                        new MessagePage.Line("Thủ tục", List.of(headline)),
                        new MessagePage.Line(
                                "Còn thiếu", missing.size() == 1 ? List.of("An", missing.get(0)) : missing)),
                "Xem hồ sơ",
                "https://motcua.example.vn/h/x",
                "Vì sao bạn nhận thư này",
                "Ngừng nhận",
                URI.create("https://" + LINK).toString());
        return templates.process("letters/letter", new Context(Locale.forLanguageTag("vi"), Map.of("letter", page)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
