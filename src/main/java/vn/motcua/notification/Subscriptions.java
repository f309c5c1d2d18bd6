package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Who is told of a dossier. Whoever holds its slip may add addresses, each confirmed by a code sent to it, and end any of them;
 * whoever gets a message can end it there. There is no account. For callers who have checked the slip.
 */
@Service
@Transactional
public class Subscriptions {

    /** How long a code is good. */
    public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(30);

    /** More addresses than that nobody needs for one dossier. */
    static final int MOST_FOR_A_DOSSIER = 10;

    private static final int MOST_WRONG_CODES = 5;

    /** Codes go ahead of what waits already: somebody sits at the page. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final String COLUMNS = "id, channel, address, state";

    private static final String BY_ID = "select " + COLUMNS + " from subscription where id = :id";

    private static final String OF_DOSSIER = "select " + COLUMNS
            + " from subscription where dossier_id = :dossier and state = 'CONFIRMED' order by asked_at, id";

    private static final String ASK = """
            insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, code_no, code_until,
                way_out_hash)
            values (:id, :dossier, :channel, :address, :language, 'CITIZEN', 'ASKED', :now, 1, :until, :way_out)
            on conflict (dossier_id, channel, address) do update
            set state = 'ASKED', language = excluded.language, asked_at = excluded.asked_at,
                code_no = subscription.code_no + 1, code_until = excluded.code_until, wrong_codes = 0, ended_at = null
            where subscription.state <> 'CONFIRMED'
            returning id, code_no
            """;

    private static final String SEND_CODE = """
            insert into delivery (subscription_id, kind, channel, message_key, state, next_try_at, created_at)
            values (:id, 'CONFIRM', :channel, :key, 'WAITING', :first, :now)
            """;

    private static final String CODE_ASKED = """
            select code_no from subscription
            where id = :id and state = 'ASKED' and code_until > :now and wrong_codes < :most for update
            """;

    private static final String CONFIRM =
            "update subscription set state = 'CONFIRMED', confirmed_at = :now, code_until = null where id = :id";

    private static final String WRONG = "update subscription set wrong_codes = wrong_codes + 1 where id = :id";

    private static final String END_OF_DOSSIER = """
            update subscription set state = 'ENDED', ended_at = :now
            where id = :id and dossier_id = :dossier and state <> 'ENDED'
            """;

    private static final String BY_WAY_OUT = "select " + COLUMNS + " from subscription where way_out_hash = :hash";

    private static final String END = """
            update subscription set state = 'ENDED', ended_at = :now where way_out_hash = :hash and state <> 'ENDED'
            """;

    /** A dossier has few subscriptions, and its key leads to them. */
    private static final String COUNT = """
            select count(*) from subscription
            where dossier_id = :dossier and (state = 'CONFIRMED' or state = 'ASKED' and code_until > :now)
            """;

    private static final String ASKED = """
            select id from subscription where dossier_id = :dossier and channel = :channel and address = :address
            """;

    private final JdbcClient jdbc;
    private final SubscriptionSecrets secrets;
    private final SubscriptionThrottle throttle;
    private final ChannelSenders carriers;
    private final ReceptionContacts contacts;
    private final Clock clock;

    Subscriptions(
            JdbcClient jdbc,
            SubscriptionSecrets secrets,
            SubscriptionThrottle throttle,
            ChannelSenders carriers,
            ReceptionContacts contacts,
            Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.secrets = secrets;
        this.throttle = throttle;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** The channels citizens can choose from here. */
    public Set<NotificationChannel> channels() {
        return carriers.channels();
    }

    /** Those who are told, with masked addresses; the telephones given at reception among them. */
    public List<Subscription> of(DossierId dossier) {
        return jdbc.sql(OF_DOSSIER)
                .param("dossier", dossier.value())
                .query((row, no) -> subscription(row))
                .list();
    }

    /**
     * Asks for messages to an address and sends it a code. An address that is told already gets none.
     *
     * @param typed the address as typed
     * @param language of the messages
     * @return names the request on the page that takes the code
     * @throws RefusedException INVALID for no address of the channel, or one that is off; TOO_MANY; CONFLICT for too many addresses
     */
    public UUID ask(DossierId dossier, NotificationChannel channel, @Nullable String typed, Locale language) {
        String address = address(channel, typed);
        throttle.code(dossier.toString(), address);
        Instant now = clock.instant();
        int known = jdbc.sql(COUNT)
                .param("dossier", dossier.value())
                .param("now", at(now))
                .query(Integer.class)
                .single();
        if (known >= MOST_FOR_A_DOSSIER) {
            throw RefusedException.conflict("notification.refusal.enough");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(ASK)
                .param("id", id)
                .param("dossier", dossier.value())
                .param("channel", channel.name())
                .param("address", address)
                .param("language", language.getLanguage().equals("en") ? "en" : "vi")
                .param("now", at(now))
                .param("until", at(now.plus(CODE_GOOD_FOR)))
                .param("way_out", secrets.wayOutHash(secrets.wayOut(id)))
                .query((row, no) -> new Asked(row.getObject("id", UUID.class), row.getInt("code_no")))
                .optional()
                .ifPresent(asked -> sendCode(asked, dossier, channel, address, now));
        return jdbc.sql(ASKED)
                .param("dossier", dossier.value())
                .param("channel", channel.name())
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    private record Asked(UUID id, int codeNo) {}

    private String address(NotificationChannel channel, @Nullable String typed) {
        if (!carriers.channels().contains(channel)) {
            throw RefusedException.invalidField("channel", "notification.refusal.off");
        }
        try {
            return channel.address(typed);
        } catch (InvalidValueException wrong) {
            throw RefusedException.invalidField("address", wrong.messageKey());
        }
    }

    private void sendCode(Asked asked, DossierId dossier, NotificationChannel channel, String address, Instant now) {
        jdbc.sql(SEND_CODE)
                .param("id", asked.id())
                .param("channel", channel.name())
                .param(
                        "key",
                        secrets.messageKey(dossier.value(), -asked.codeNo(), MessageKind.CONFIRM, channel, address))
                .param("first", at(now.minus(AHEAD)))
                .param("now", at(now))
                .update();
    }

    /** A subscription by its name; empty when there is none. */
    public Optional<Subscription> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, no) -> subscription(row))
                .optional();
    }

    /**
     * Confirms an address by the code that was sent to it.
     *
     * @return false for a wrong code, one too old, or after too many wrong ones: a new one has to be asked for then
     */
    public boolean confirm(UUID id, String typed) {
        OffsetDateTime now = at(clock.instant());
        Optional<Integer> codeNo = jdbc.sql(CODE_ASKED)
                .param("id", id)
                .param("now", now)
                .param("most", MOST_WRONG_CODES)
                .query(Integer.class)
                .optional();
        if (codeNo.isEmpty()) {
            return false;
        }
        boolean right = secrets.isCode(id, codeNo.get(), typed.replace(" ", ""));
        JdbcClient.StatementSpec note = right ? jdbc.sql(CONFIRM).param("now", now) : jdbc.sql(WRONG);
        note.param("id", id).update();
        return right;
    }

    /**
     * The people of a dossier want no messages by these channels to the telephones and the address given at reception. To be
     * called in the transaction of the reception, before anything is sent; they may still ask for messages afterwards.
     */
    public void silence(DossierId dossier, Set<NotificationChannel> channels) {
        contacts.silence(dossier, channels, at(clock.instant()));
    }

    /**
     * The people of a dossier want their messages in a language other than Vietnamese. To be called with the reception, before
     * anything is sent, and after {@link #silence}.
     *
     * @param language {@code vi} or {@code en}
     */
    public void speak(DossierId dossier, String language) {
        contacts.speak(dossier, language, carriers.channels(), at(clock.instant()));
    }

    /** Ends a subscription of a dossier; nothing happens when it is ended already or belongs to another one. */
    public void end(DossierId dossier, UUID id) {
        jdbc.sql(END_OF_DOSSIER)
                .param("id", id)
                .param("dossier", dossier.value())
                .param("now", at(clock.instant()))
                .update();
    }

    /**
     * What a message's way out would end.
     *
     * @param client the address the request came from, to be throttled by
     * @throws RefusedException TOO_MANY
     */
    public Optional<Subscription> byWayOut(String symbols, String client) {
        throttle.wayOut(client);
        return jdbc.sql(BY_WAY_OUT)
                .param("hash", secrets.wayOutHash(symbols))
                .query((row, no) -> subscription(row))
                .optional();
    }

    /**
     * Ends a subscription by the way out in its messages; nothing happens when there is none, or it is ended already.
     *
     * @param client the address the request came from, to be throttled by
     * @throws RefusedException TOO_MANY
     */
    public void endByWayOut(String symbols, String client) {
        throttle.wayOut(client);
        jdbc.sql(END)
                .param("hash", secrets.wayOutHash(symbols))
                .param("now", at(clock.instant()))
                .update();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        NotificationChannel channel = NotificationChannel.valueOf(row.getString("channel"));
        return new Subscription(
                row.getObject("id", UUID.class),
                channel,
                channel.masked(String.valueOf(row.getString("address"))),
                Subscription.State.valueOf(row.getString("state")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
