package vn.motcua.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand letters by SMTP from an application in a process of its own, which is killed ({@code kill -9}) five times while
 * it sends. Not part of the test run, where {@code ManyMessagesTest} does it within one process: {@code ./mvnw -Pbench test
 * -Dtest=KilledPostmanBenchmark}, {@code -Dbench.letters=10000}. What a dead process had claimed is given back at once here;
 * otherwise it would wait five minutes each time.
 */
@MotcuaTest
@Import(Province.class)
class KilledPostmanBenchmark {

    private static final int LETTERS = Integer.getInteger("bench.letters", 10_000);
    private static final int DOSSIERS = 20;
    private static final int KILLS = 5;
    private static final int IN_FLIGHT = 1;
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    Path folder;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void none_is_lost_and_only_those_in_hand_come_twice() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        write();
        Random chance = new Random(20261124);
        long began = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            RunningApplication application =
                    RunningApplication.start(folder.resolve("application.log"), arguments(server));
            arrived(LETTERS * kill / (KILLS + 1) + chance.nextInt(LETTERS / 20));
            application.kill();
            givenBack();
        }
        try (RunningApplication application =
                RunningApplication.start(folder.resolve("application.log"), arguments(server))) {
            arrived(LETTERS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (waiting() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        Map<String, List<String>> byMessageId = new HashMap<>();
        MimeMessage[] letters = server.getReceivedMessages();
        for (MimeMessage letter : letters) {
            byMessageId
                    .computeIfAbsent(letter.getMessageID(), any -> new ArrayList<>())
                    .add(letter.getSubject() + letter.getAllRecipients()[0]);
        }
        server.stop();
        System.out.printf(
                Locale.ROOT,
                "%,d letters, killed %d times, %.0f s with the starts: lost %d, twice %d, waiting %d%n",
                LETTERS,
                KILLS,
                (System.nanoTime() - began) / 1e9,
                LETTERS - byMessageId.size(),
                letters.length - byMessageId.size(),
                waiting());
        assertThat(byMessageId).hasSize(LETTERS);
        assertThat(letters.length - LETTERS).isBetween(0, KILLS * IN_FLIGHT);
        assertThat(byMessageId.values())
                .allSatisfy(same -> assertThat(same).as("under one Message-ID").containsOnly(same.get(0)));
        assertThat(waiting()).isZero();
    }

    private List<String> arguments(GreenMail server) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--spring.mail.properties.mail.smtp.starttls.enable=false",
                "--motcua.notification.mail.from=mot-cua@example.vn",
                "--motcua.secret-file=" + TestDatabase.secretFile(),
                "--motcua.database.allow-unverified-tls=true",
                "--motcua.database.allow-unsafe-writes=true",
                "--motcua.public-url=https://motcua.example.vn",
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.polling-interval=1s"));
        database.connectionProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    /** One address for each of some dossiers, and its share of the letters. */
    private void write() {
        List<Outcome> dossiers = new ArrayList<>();
        for (int each = 0; each < DOSSIERS; each++) {
            dossiers.add(province.receive(
                    Province.MARITAL_STATUS, province.commune(9).id()));
        }
        jdbc.sql("""
                insert into quiet_hours (channel, from_time, to_time) values ('EMAIL', '00:00', '00:00')
                on conflict (channel) do update set from_time = '00:00', to_time = '00:00'""").update(); // at any hour
        jdbc.sql("update outbox_message set sent_at = now() where sent_at is null")
                .update();
        for (Outcome dossier : dossiers) {
            jdbc.sql("""
                    insert into subscription (id, dossier_id, channel, address, language, origin, state, asked_at, confirmed_at,
                        way_out_hash)
                    values (:id, :id, 'EMAIL', 'nguoi.nop@example.vn', 'vi', 'CITIZEN', 'CONFIRMED', now(), now(),
                        sha256(convert_to(cast(:id as text), 'UTF8')))""").param("id", dossier.dossier().value()).update();
            jdbc.sql("""
                    insert into outbox_message (dossier_id, event_seq, kind, created_at)
                    select :id, 1000000 + n, 'RESULT_READY', now() from generate_series(1, :each) n""")
                    .param("id", dossier.dossier().value())
                    .param("each", LETTERS / DOSSIERS)
                    .update();
        }
    }

    private void givenBack() {
        jdbc.sql("update delivery set next_try_at = now() where state = 'WAITING' and next_try_at > now()")
                .update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from delivery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private int accepted() {
        return jdbc.sql("select count(*) from delivery where state = 'ACCEPTED'")
                .query(Integer.class)
                .single();
    }

    private void arrived(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (accepted() < count) {
            assertThat(System.nanoTime()).as("letters arrive").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
