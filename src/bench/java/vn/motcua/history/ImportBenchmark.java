package vn.motcua.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history of a former system is taken over, and taken again. Not part of the test run: {@code ./mvnw -Pbench test
 * -Dtest=ImportBenchmark}, {@code -Dbench.imported=100000}, ten events each. Prints its figures.
 */
@MotcuaTest
@Import(Province.class)
class ImportBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.imported", 100_000);
    private static final int EVENTS = 10;
    private static final long MEBIBYTE = 1024L * 1024;

    @TempDir
    Path folder;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    HistoryImport imports;

    @Test
    void dossiers_with_ten_events_each() throws IOException {
        province.commune(0);
        Path file = folder.resolve("history.ndjson");
        write(file);
        System.out.printf(
                "%,d dossiers, %,d events, %,d MB%n", DOSSIERS, DOSSIERS * EVENTS, Files.size(file) / MEBIBYTE);

        ImportReport first = timed("first", file);
        ImportReport again = timed("again", file);

        assertThat(first.taken()).isEqualTo((long) DOSSIERS * (EVENTS + 1));
        assertThat(again.counts().getOrDefault(ImportCount.EVENTS_NEW, 0L)).isZero();
    }

    private ImportReport timed(String name, Path file) throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        ImportReport report;
        try (InputStream lines = Files.newInputStream(file)) {
            report = imports.take(
                    new ImportOptions(name, false, false, null),
                    lines,
                    Actor.system("benchmark", organisation.province().id()));
        }
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s: %.1f s, at most %,d MB of heap, %s%n",
                name,
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0,
                heap / MEBIBYTE,
                report.counts());
        return report;
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int no = 0; no < DOSSIERS; no++) {
                OffsetDateTime received = LocalDate.of(2010, 1, 1)
                        .plusDays(random.nextInt(3000))
                        .atTime(8, random.nextInt(60))
                        .atOffset(ZoneOffset.ofHours(7));
                lines.write("""
                        {"type":"dossier","ref":"B%d","procedure":"Procedure %d","office":"Office %d","channel":"COUNTER",\
                        "receivedAt":"%s","dueAt":"%s","finishedAt":"%s","returnedAt":null,"official":"Official %d",\
                        "applicant":{"name":"Nguyễn Văn A"},"attributes":{"pages":%d}}
                        """.formatted(
                                no,
                                random.nextInt(50),
                                random.nextInt(20),
                                received,
                                received.plusDays(15),
                                received.plusDays(1 + random.nextInt(25)),
                                random.nextInt(300),
                                random.nextInt(9)));
                for (int event = 0; event < EVENTS; event++) {
                    lines.write("""
                            {"type":"event","ref":"B%d","at":"%s","activity":"Activity %d","office":"Office %d",\
                            "official":"Official %d"}
                            """.formatted(
                                    no,
                                    received.plusHours(event),
                                    random.nextInt(30),
                                    random.nextInt(20),
                                    random.nextInt(300)));
                }
            }
        }
    }
}
