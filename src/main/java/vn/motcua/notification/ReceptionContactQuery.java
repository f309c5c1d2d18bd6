package vn.motcua.notification;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import vn.motcua.vocabulary.DossierId;

/**
 * Whoever gives a telephone or an address at reception is told of that dossier, unless they do not want to be, and until it is
 * ended: by the way out in a message, on the dossier's page, or at the desk. Written in bulk, and by several workers at once.
 */
@Component
class ReceptionContactQuery {

    /** The telephones and the address given at reception, each once. */
    private static final String CONTACTS = """
            select d.id, c.channel, c.address
            from dossier_fact d
            cross join lateral (values ('SMS', d.owner_phone), ('SMS', d.submitter_phone), ('EMAIL', d.owner_email))
                as c (channel, address)
            where d.id = any (:dossiers) and c.address is not null and c.channel = any (:channels)
              and not exists (select from subscription s
                              where s.dossier_id = d.id and s.channel = c.channel and s.address = c.address)
            group by d.id, c.channel, c.address
            """;

    private static final String ADD = """
            insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, confirmed_at, ended_at,
                way_out_hash)
            values (:id, :dossier, :channel, :address, :language, 'RECEPTION', :state, :now, :confirmed, :ended, :way_out)
            on conflict (dossier_id, channel, address) do nothing
            """;

    /** Of messages, where nobody has said otherwise. */
    static final String USUAL_LANGUAGE = "vi";

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionSecrets secrets;

    ReceptionContactQuery(NamedParameterJdbcTemplate jdbc, SubscriptionSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The contacts of these channels that are not known yet are told from now on, in this language. */
    void tell(Collection<UUID> dossiers, Set<NotificationChannel> channels, String language, Instant now) {
        add(Subscription.State.CONFIRMED, dossiers, channels, language, now);
    }

    /** The contacts of these channels are ended before they have begun: they stay known, so that nothing is sent. */
    void silence(DossierId dossier, Set<NotificationChannel> channels, Instant now) {
        add(Subscription.State.ENDED, List.of(dossier.value()), channels, USUAL_LANGUAGE, now);
    }

    private void add(
            Subscription.State state,
            Collection<UUID> dossiers,
            Set<NotificationChannel> channels,
            String language,
            Instant now) {
        MapSqlParameterSource among = new MapSqlParameterSource("dossiers", dossiers.toArray(UUID[]::new))
                .addValue("channels", channels.stream().map(Enum::name).toArray(String[]::new));
        List<SqlParameterSource> contacts = jdbc.query(CONTACTS, among, (row, no) -> {
            UUID id = UUID.randomUUID();
            return new MapSqlParameterSource("id", id)
                    .addValue("dossier", row.getObject("id", UUID.class))
                    .addValue("channel", row.getString("channel"))
                    .addValue("address", row.getString("address"))
                    .addValue("language", language)
                    .addValue("state", state.name())
                    .addValue("now", now.atOffset(ZoneOffset.UTC))
                    .addValue(
                            "confirmed",
                            state == Subscription.State.CONFIRMED ? now.atOffset(ZoneOffset.UTC) : null,
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue(
                            "ended",
                            state == Subscription.State.ENDED ? now.atOffset(ZoneOffset.UTC) : null,
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("way_out", secrets.wayOutHash(secrets.wayOut(id)));
        });
        jdbc.batchUpdate(ADD, contacts.toArray(SqlParameterSource[]::new));
    }
}
