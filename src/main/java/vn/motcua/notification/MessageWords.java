package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.notification.channel.MessagePage;
import vn.motcua.organisation.Office;
import vn.motcua.platform.Formats;
import vn.motcua.tracking.CitizenNews.News;
import vn.motcua.tracking.StatusSentence;
import vn.motcua.tracking.StatusView;

/**
 * Words of messages in the receiver's language. States have the same words as on the status page. Messages name no
 * person, and subjects have no personal data.
 */
@Component
class MessageWords {

    private final MessageSource messages;
    private final Formats formats;
    private final CatalogueWords catalogue;
    private final StatusSentence sentence;

    MessageWords(MessageSource messages, CatalogueWords catalogue, StatusSentence sentence, ZoneId zone) {
        this.messages = messages;
        this.formats = new Formats(messages, zone);
        this.catalogue = catalogue;
        this.sentence = sentence;
    }

    /** The news in one sentence. */
    String headline(MessageKind kind, News news, Locale locale) {
        StatusView status = news.status();
        String office = status.current().nameIn(locale.getLanguage());
        Instant due = status.dueAt();
        String date = formats.in(locale).promise(due);
        if (kind == MessageKind.CHANGED || kind.state() == status.state()) {
            return sentence.of(status, locale);
        }
        return word(key(kind, news, due), locale, office, date);
    }

    private static String key(MessageKind kind, News news, @Nullable Instant due) {
        BusinessState state = kind.state();
        if (state != null) {
            return StatusView.stateKey(state, news.delivery(), due != null);
        }
        String key = "notification.kind." + kind;
        return kind == MessageKind.REFUSED && news.delivery() != ResultDelivery.DESK ? key + ".SENT" : key;
    }

    /** The code and a short text, for a text message with diacritics. */
    String shortly(MessageKind kind, News news, Locale locale) {
        Instant due = news.status().dueAt();
        boolean dateless = kind == MessageKind.ACCEPTED && due == null;
        String words = word("notification.short." + kind + (dateless ? ".no-date" : ""), locale, day(due, locale));
        return code(news) + ": " + words;
    }

    /** Day and month of a due moment; enough for a near date. */
    private String day(@Nullable Instant due, Locale locale) {
        String date = formats.in(locale).date(due);
        return date.isEmpty() ? "" : date.substring(0, date.lastIndexOf('/'));
    }

    /** The code and the sentence, for a text message without diacritics. */
    String sentence(MessageKind kind, News news, Locale locale) {
        return code(news) + ": " + headline(kind, news, locale);
    }

    /** The dossier's code, or the number of the submission. */
    String code(News news) {
        return news.status().code();
    }

    /** The facts below the headline. */
    List<MessagePage.Line> lines(MessageKind kind, News news, Locale locale) {
        StatusView status = news.status();
        Formats format = formats.in(locale);
        List<MessagePage.Line> lines = new ArrayList<>();
        lines.add(line("notification.line.code", locale, code(news)));
        lines.add(line("notification.line.procedure", locale, catalogue.name(news.procedure(), locale)));
        if (kind.state() != status.state() && kind != MessageKind.CHANGED) {
            lines.add(line("notification.line.state", locale, headline(MessageKind.CHANGED, news, locale)));
        }
        if (status.dates().moved()) {
            lines.add(line(
                    "notification.line.original",
                    locale,
                    format.promise(status.dates().original())));
        }
        if (!status.missing().isEmpty()) {
            lines.add(new MessagePage.Line(word("notification.line.missing", locale), status.missing()));
        }
        String reason = status.missingReason() == null ? status.reason() : status.missingReason();
        if (reason != null) {
            lines.add(line("notification.line.reason", locale, reason));
        }
        String until = status.answerBy();
        if (until != null) {
            lines.add(line("notification.line.until", locale, format.longDate(LocalDate.parse(until))));
        }
        if (status.toPay() != null) {
            lines.add(line("notification.line.to-pay", locale, format.money(status.toPay())));
        }
        lines.add(new MessagePage.Line(word("notification.line.desk", locale), place(news.receiving(), locale)));
        return lines;
    }

    private static List<String> place(Office office, Locale locale) {
        List<String> place = new ArrayList<>();
        place.add(office.nameIn(locale.getLanguage()));
        if (office.address() != null) {
            place.add(office.address());
        }
        if (office.phone() != null) {
            place.add(office.phone());
        }
        return place;
    }

    private MessagePage.Line line(String key, Locale locale, String value) {
        return new MessagePage.Line(word(key, locale), List.of(value));
    }

    /** A message of the bundles, with its values. */
    String word(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
