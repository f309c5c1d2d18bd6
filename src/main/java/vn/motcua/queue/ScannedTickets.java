package vn.motcua.queue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;

/**
 * Finds a ticket by the text of the scan box: its label, or the address in its QR code. It also recognises the text
 * after a Vietnamese input method, VNI (digits) or Telex (letters), has altered it.
 */
@Service
@Transactional(readOnly = true)
public class ScannedTickets {

    private static final Pattern LABEL = Pattern.compile("([A-Z])(\\d{3,4})");
    private static final Pattern OTHER_SYMBOLS = Pattern.compile("[^0-9BCGHKLMNPQT]+");
    private static final int LONGEST = 400;

    /** Diacritics by the digit that produces them after a vowel in VNI, in the decomposed form of Unicode. */
    private static final Map<Character, String> DIGITS = Map.of(
            '\u0301', "1",
            '\u0300', "2",
            '\u0309', "3",
            '\u0303', "4",
            '\u0323', "5",
            '\u0302', "6",
            '\u031B', "7",
            '\u0306', "8");

    private final Tickets tickets;
    private final Queues queues;

    ScannedTickets(Tickets tickets, Queues queues) {
        this.tickets = tickets;
        this.queues = queues;
    }

    /** Ticket of today at the actor's own counter; empty for any other text, and for an actor who works at no counter. */
    public Optional<Ticket> find(String scanned, Actor actor) {
        if (scanned.length() > LONGEST || !Queues.isAtCounter(actor)) {
            return Optional.empty();
        }
        String plain = plain(scanned);
        Matcher label = LABEL.matcher(plain);
        if (label.matches()) {
            return tickets.findByOfficeIdAndDayAndPrintedLetterAndNumber(
                    Queues.officeOf(actor).value(), queues.today(), label.group(1), Integer.parseInt(label.group(2)));
        }
        String symbols = OTHER_SYMBOLS
                .matcher(plain.substring(plain.lastIndexOf('/') + 1))
                .replaceAll("");
        return queues.followed(symbols).filter(ticket -> ticket.office().equals(Queues.officeOf(actor)));
    }

    /** Text in upper case, with every diacritic replaced by the digit that was typed for it. */
    static String plain(String scanned) {
        StringBuilder plain = new StringBuilder();
        for (char each :
                Normalizer.normalize(scanned.strip(), Normalizer.Form.NFD).toCharArray()) {
            plain.append(each == 'đ' || each == 'Đ' ? "d9" : DIGITS.getOrDefault(each, String.valueOf(each)));
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
