package vn.motcua.notification.template;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.notification.channel.SmsText;
import vn.motcua.notification.template.MessageTemplate.Use;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.ShippedWords;
import vn.motcua.platform.setting.WordSetting;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * The texts of messages that a province may word itself. What is chosen stands in place of the shipped text wherever that is asked
 * for, see {@link WordSetting}. A text may use the places for values of the shipped one and no others.
 */
@Component
public class MessageTemplates implements SettingSource {

    /** Languages of the texts. */
    public static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private static final int LONGEST = 300;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final String SAMPLE_CODE = "H02.29.16-261123-0042";
    private static final String SAMPLE_OFFICE = "UBND xã Tiên Lục";
    private static final String SAMPLE_MOMENT = "16:30 05/01/2027";
    private static final String SAMPLE_DAY = "05/01";
    private static final String SAMPLE_SECRET = "493018";
    private static final String SAMPLE_LINK = "/n/0123456789abcdef";

    private static final List<String> SENTENCES = List.of(
            "COMPLETION_ASKED",
            "SUPPLEMENT_RECEIVED",
            "PAYMENT_RECEIVED",
            "EXTENDED",
            "APOLOGISED",
            "DATE_MOVED",
            "CONVERTED",
            "REFUSED",
            "REFUSED.SENT",
            "CORRECTING",
            "ANSWERED",
            "COME_TOMORROW",
            "WAITING_7",
            "WAITING_30");
    private static final List<String> SHORT = List.of(
            "ACCEPTED",
            "ACCEPTED.no-date",
            "NOT_ACCEPTED",
            "COMPLETION_ASKED",
            "SUPPLEMENT_ASKED",
            "SUPPLEMENT_RECEIVED",
            "PAYMENT_ASKED",
            "PAYMENT_RECEIVED",
            "EXTENDED",
            "APOLOGISED",
            "DATE_MOVED",
            "CONVERTED",
            "RESULT_READY",
            "REFUSED",
            "RETURNED",
            "WITHDRAWN",
            "STOPPED",
            "CORRECTING",
            "ANSWERED",
            "COME_TOMORROW",
            "WAITING_7",
            "WAITING_30");

    private final ShippedWords shipped;
    private final PublicAddress address;
    private final List<MessageTemplate> templates = new ArrayList<>();

    MessageTemplates(ShippedWords shipped, PublicAddress address) {
        this.shipped = shipped;
        this.address = address;
        SENTENCES.forEach(kind -> add("notification.kind." + kind, Use.SENTENCE));
        SHORT.forEach(kind -> add("notification.short." + kind, Use.SHORT));
        add("notification.confirm.sms", Use.CONFIRMATION, 0);
        add("notification.subject", Use.LETTER, 0);
        add("notification.link", Use.LETTER);
        add("notification.notice", Use.LETTER);
        add("notification.way-out", Use.LETTER);
    }

    private void add(String code, Use use, Integer... required) {
        templates.add(new MessageTemplate(code, use, List.of(required)));
    }

    /** All of them, those of one use together. */
    public List<MessageTemplate> all() {
        return List.copyOf(templates);
    }

    /**
     * The template of a code.
     *
     * @throws RefusedException NOT_FOUND for an unknown one
     */
    public MessageTemplate get(String code) {
        return templates.stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("common.setting.unknown"));
    }

    /** The text as it is shipped. */
    public String shipped(MessageTemplate template, Locale language) {
        return shipped.shipped(template.code(), language);
    }

    @Override
    public List<Setting<?>> settings() {
        return templates.stream()
                .flatMap(template -> LANGUAGES.stream().<Setting<?>>map(language -> setting(template, language)))
                .toList();
    }

    private Setting<String> setting(MessageTemplate template, Locale language) {
        return Setting.of(
                WordSetting.key(template.code(), language),
                SettingGroup.MESSAGES,
                SettingType.paragraph(LONGEST, text -> checked(template, language, text)),
                () -> shipped(template, language));
    }

    /** The text as it is stored; an apostrophe would end a place for a value, so a printed one takes its place. */
    private String checked(MessageTemplate template, Locale language, String text) {
        Set<Integer> allowed = places(shipped(template, language));
        Set<Integer> used = places(text);
        if (BRACE.matcher(PLACE.matcher(text).replaceAll("")).find() || !allowed.containsAll(used)) {
            throw allowed.isEmpty()
                    ? new InvalidValueException("common.setting.braces")
                    : new InvalidValueException("notification.template.places", words(allowed));
        }
        if (!used.containsAll(template.required())) {
            throw new InvalidValueException("notification.template.required", words(template.required()));
        }
        return text.replace('\'', '\u2019').replaceAll("\\s+", " ");
    }

    private static Set<Integer> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Collection<Integer> places) {
        return places.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", "));
    }

    /**
     * How a text would arrive, with values as they may be.
     *
     * @param email the line of the e-mail; null where it stands in none
     * @param sms the whole text message; null where it stands in none
     * @param length its characters; 0 without one
     * @param encoding {@code GSM-7} or {@code UCS-2}; "" without one
     * @param segments how many text messages it takes; 0 without one
     * @param whole whether nothing of it is left out
     */
    public record Preview(
            @Nullable String email, @Nullable String sms, int length, String encoding, int segments, boolean whole) {}

    /**
     * How a text would arrive.
     *
     * @throws InvalidValueException for a text that may not be chosen
     */
    public Preview preview(MessageTemplate template, Locale language, String text) {
        String filled =
                new MessageFormat(checked(template, language, text.strip()), language).format(values(template.use()));
        String link = address.of(SAMPLE_LINK).replaceFirst("^[a-z]+://", "");
        return switch (template.use()) {
            case LETTER -> new Preview(filled, null, 0, "", 0, true);
            case CONFIRMATION -> sms(null, SmsText.plain(filled), true);
            case SENTENCE -> {
                String sentence = SAMPLE_CODE + ": " + filled;
                String sent = SmsText.withoutMarks(sentence, null, link);
                yield sms(filled, sent, sent.startsWith(SmsText.plain(sentence)));
            }
            case SHORT -> sms(null, SAMPLE_CODE + ": " + filled + " " + link, true);
        };
    }

    private static Object[] values(Use use) {
        return switch (use) {
            case SENTENCE -> new Object[] {SAMPLE_OFFICE, SAMPLE_MOMENT};
            case SHORT -> new Object[] {SAMPLE_DAY};
            case CONFIRMATION -> new Object[] {SAMPLE_SECRET};
            case LETTER -> new Object[] {SAMPLE_CODE};
        };
    }

    private static Preview sms(@Nullable String email, String text, boolean whole) {
        return new Preview(
                email, text, text.length(), SmsText.isBasic(text) ? "GSM-7" : "UCS-2", SmsText.segments(text), whole);
    }
}
