package vn.motcua.notification;

import java.time.OffsetDateTime;
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
 * ended: by the way out in a message, on the dossier's page, or at the desk.
 */
@Component
class ReceptionContacts {

    /** The telephones and the address given at reception, each once. */
    private static final String CONTACTS = """
            select d.id, c.channel, c.address
            from dossier d
            cross join lateral (values ('SMS', d.owner_phone), ('SMS', d.submitter_phone), ('EMAIL', d.owner_email))
                as c (channel, address)
            where d.id = any (:dossiers) and c.address is not null and c.channel = any (:channels)
              and not exists (select from subscription s
                              where s.dossier_id = d.id and s.channel = c.channel and s.address = c.address)
            group by d.id, c.channel, c.address
            """;

    private static final String SUBSCRIBE = """
            insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, confirmed_at,
                way_out_hash)
            values (:id, :dossier, :channel, :address, :language, 'RECEPTION', 'CONFIRMED', :now, :now, :way_out)
            on conflict (dossier_id, channel, address) do nothing
            """;

    /** Who does not want to be told stays known, so that nothing is sent; a later wish to be told is another matter. */
    private static final String SILENCE = """
            insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, ended_at,
                way_out_hash)
            values (:id, :dossier, :channel, :address, :language, 'RECEPTION', 'ENDED', :now, :now, :way_out)
            on conflict (dossier_id, channel, address) do nothing
            """;

    private static final String SPEAK = """
            update subscription set language = :language
            where dossier_id = any (:dossiers) and origin = 'RECEPTION' and language <> :language
            """;

    /** Of messages, where nobody has said otherwise. */
    private static final String USUAL = "vi";

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionSecrets secrets;

    ReceptionContacts(NamedParameterJdbcTemplate jdbc, SubscriptionSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** @param among {@code dossiers} and {@code channels} */
    void remember(MapSqlParameterSource among, OffsetDateTime now) {
        write(SUBSCRIBE, among, USUAL, now);
    }

    /** The people of a dossier read their messages in this language, those that are known already and the others. */
    void speak(DossierId dossier, String language, Set<NotificationChannel> channels, OffsetDateTime now) {
        MapSqlParameterSource of = of(dossier, channels);
        jdbc.update(SPEAK, of.addValue("language", language));
        write(SUBSCRIBE, of, language, now);
    }

    /** The contacts of these channels are ended before they have begun. */
    void silence(DossierId dossier, Set<NotificationChannel> channels, OffsetDateTime now) {
        write(SILENCE, of(dossier, channels), USUAL, now);
    }

    private static MapSqlParameterSource of(DossierId dossier, Set<NotificationChannel> channels) {
        return new MapSqlParameterSource()
                .addValue("dossiers", new UUID[] {dossier.value()})
                .addValue("channels", channels.stream().map(Enum::name).toArray(String[]::new));
    }

    private void write(String statement, MapSqlParameterSource among, String language, OffsetDateTime now) {
        List<SqlParameterSource> contacts = jdbc.query(CONTACTS, among, (row, no) -> {
            UUID id = UUID.randomUUID();
            return new MapSqlParameterSource("id", id)
                    .addValue("dossier", row.getObject("id", UUID.class))
                    .addValue("channel", row.getString("channel"))
                    .addValue("address", row.getString("address"))
                    .addValue("language", language)
                    .addValue("now", now)
                    .addValue("way_out", secrets.wayOutHash(secrets.wayOut(id)));
        });
        jdbc.batchUpdate(statement, contacts.toArray(SqlParameterSource[]::new));
    }
}
