package vn.motcua.dossier;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.desk.WorklistFilter;
import vn.motcua.desk.WorklistQuery;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.tracking.CitizenStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole lives through the services on a durable database of its own, and what reading costs as history grows. Not part
 * of the test run: {@code ./mvnw -Pbench test}. Prints its figures; src/docs/performance.md keeps the last ones.
 */
@MotcuaTest
@Import(Province.class)
class LivesBenchmark {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("bench.sizes", "10000,1000000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int READS = 400;

    /** A folder with schema.sql, load.sql, indexes.sql and life_orm.sql; without it nothing is compared. */
    private static final @Nullable String YARDSTICKS = System.getProperty("bench.yardsticks");

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    WorklistQuery worklists;

    @Autowired
    CitizenStatus status;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestDatabase database;

    private final AtomicInteger turn = new AtomicInteger(1);

    @Test
    void lives_and_reads() throws Exception {
        say(
                "fsync %s, synchronous_commit %s, %d processors, Java %s",
                setting("fsync"),
                setting("synchronous_commit"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        life(0);
        List<String> statements = StatementCounter.during(() -> life(1));
        say("statements a life: %d", statements.size());
        lives(1); // warm
        if (YARDSTICKS != null) {
            command("psql", "-d", "postgres", "-c", "create database yardstick");
            for (String file : List.of("schema.sql", "load.sql", "indexes.sql")) {
                command(
                        "psql",
                        "-d",
                        "yardstick",
                        "-v",
                        "closed=8000",
                        "-v",
                        "open=2000",
                        "-v",
                        "per=6",
                        "-f",
                        YARDSTICKS + "/" + file);
            }
        }
        for (int clients : new int[] {1, 4, 8}) {
            if (YARDSTICKS != null) {
                say("plain ORM, clients %d: %s", clients, yardstick(clients));
            }
            lives(clients);
        }
        where();
        for (int size : SIZES) {
            grow(size);
            reads(size);
        }
        assertThat(statements).hasSizeLessThanOrEqualTo(30);
    }

    /** Receive, four times find, claim and complete, and return: nine commits and what each needs. */
    private Outcome life(int office) {
        Office commune = province.commune(100 + office % 100);
        Actor system = province.everyone();
        Outcome dossier = dossiers.accept(
                province.reception(province.procedure(Province.MARITAL_STATUS), commune.id()),
                system,
                RequestKey.random());
        find(commune);
        province.act(dossier, new HandOver(null), system);
        province.act(dossier, new ConfirmHandOver(), system);
        find(commune);
        province.act(dossier, new Claim(someone(commune, Role.SPECIALIST)), system);
        province.act(dossier, new Submit("Đủ điều kiện"), system);
        find(commune);
        province.act(dossier, new Claim(someone(commune, Role.LEADER)), system);
        province.act(dossier, new Approve(null), system);
        find(commune);
        province.act(dossier, new NumberAndStamp(office + "/QĐ"), system);
        province.act(dossier, new ResultReady(null), system);
        return province.act(dossier, new ReturnResult(null, null, true, null), system);
    }

    private OfficialId someone(Office commune, Role role) {
        return new OfficialId(
                Province.present(province.someone(role, commune.id()).id()));
    }

    private void find(Office commune) {
        worklists.page(province.someone(Role.SPECIALIST, commune.id()), WorklistFilter.EVERYTHING, null, 20);
    }

    private void lives(int clients) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        long wal = wal();
        double cpu = cpuSeconds();
        double jvm = jvmSeconds();
        long begin = System.nanoTime();
        long end = begin + SECONDS * 1_000_000_000L;
        List<Future<Integer>> counts = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            counts.add(executor.submit(() -> {
                int lived = 0;
                while (System.nanoTime() < end) {
                    life(turn.incrementAndGet());
                    lived++;
                }
                return lived;
            }));
        }
        int lived = 0;
        for (Future<Integer> count : counts) {
            lived += count.get();
        }
        executor.shutdown();
        double seconds = (System.nanoTime() - begin) / 1e9;
        say(
                "clients %d: %.1f lives/s, %.1f KB WAL and %.1f ms CPU a life (PostgreSQL and JVM; JVM %.1f)",
                clients,
                lived / seconds,
                (wal() - wal) / 1024.0 / lived,
                (cpuSeconds() - cpu) * 1000 / lived,
                (jvmSeconds() - jvm) * 1000 / lived);
    }

    /** Lives a second of a plain ORM on a lean schema of its own: pgbench, one file of nine transactions. */
    private String yardstick(int clients) throws Exception {
        return command(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(SECONDS),
                        "-f",
                        YARDSTICKS + "/life_orm.sql",
                        "yardstick")
                .lines()
                .filter(line -> line.startsWith("tps"))
                .findFirst()
                .orElse("no figure");
    }

    private String command(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("bench.postgres", "") + program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        try (java.sql.Connection connection = database.superuser()) {
            java.net.URI address =
                    java.net.URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            builder.environment().put("PGHOST", address.getHost());
            builder.environment().put("PGPORT", Integer.toString(address.getPort()));
        }
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGPASSWORD", "postgres");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Where a life's time and log go in the database: by statement, and by table and index. */
    private void where() throws Exception {
        superuser("create extension if not exists pg_stat_statements");
        superuser("create extension if not exists pg_walinspect");
        superuser("alter system set pg_stat_statements.track_planning = on");
        superuser("select pg_reload_conf()");
        life(turn.incrementAndGet());
        superuser("select pg_stat_statements_reset()");
        String before = Province.present(jdbc.queryForObject("select pg_current_wal_insert_lsn()::text", String.class));
        int some = 200;
        for (int no = 0; no < some; no++) {
            life(turn.incrementAndGet());
        }
        try (java.sql.Connection connection = database.superuser();
                java.sql.Statement statement = connection.createStatement()) {
            print(statement, """
                    select round((total_plan_time / %1$d)::numeric, 3) as plan, round((total_exec_time / %1$d)::numeric, 3) as run,
                      round(calls / %1$d.0, 1) as calls, plans as planned, round(wal_bytes / %1$d) as wal,
                      left(regexp_replace(query, '\s+', ' ', 'g'), 50) || '…' || right(md5(query), 4) as query
                    from pg_stat_statements where calls >= %1$d order by total_plan_time + total_exec_time desc limit 30""".formatted(some));
            print(statement, """
                    select kind, count(*), round(avg(length(payload))) as length, min(payload) as payload from dossier_event
                    where happened_at > now() - interval '1 hour' group by kind order by 3 desc""");
            print(statement, """
                    select coalesce(c.relname, b.relfilenode::text) as relation, round(sum(b.block_data_length + b.block_fpi_length) / %2$d) as bytes,
                      round(sum(b.block_fpi_length) / %2$d) as images, round(count(*) / %2$d.0, 1) as blocks
                    from pg_get_wal_block_info('%1$s', pg_current_wal_lsn()) b
                    left join pg_class c on c.relfilenode = b.relfilenode
                    group by 1 order by 2 desc limit 30""".formatted(before, some));
            print(statement, """
                    select "resource_manager/record_type" as kind, round(count / %2$d.0, 1) as records, round(record_size / %2$d) as record,
                      round(fpi_size / %2$d) as images from pg_get_wal_stats('%1$s', pg_current_wal_lsn(), true)
                    where count > 0 order by combined_size desc limit 16""".formatted(before, some));
        }
    }

    private static void print(java.sql.Statement statement, String sql) throws java.sql.SQLException {
        try (java.sql.ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(row.getMetaData().getColumnLabel(column))
                            .append(' ')
                            .append(row.getString(column))
                            .append("  ");
                }
                say("%s", line);
            }
        }
    }

    /** Copies finished dossiers until there are so many: a row, two steps, two events and a promise each. */
    private void grow(int size) {
        long begin = System.nanoTime();
        Integer there = jdbc.queryForObject("select count(*) from dossier_fact", Integer.class);
        int missing = size - Province.present(there);
        if (missing > 0) {
            superuser("""
                    set session_replication_role = replica;
                    create temp table original as
                      select dossier_id as id, row_number() over (order by dossier_id) - 1 as rank from dossier_state where business_state = 'RETURNED' limit 500;
                    create temp table copied as
                      select o.id as original, gen_random_uuid() as id, g as no
                      from generate_series(1, %1$d) g
                      join original o on o.rank = g %% (select count(*) from original);
                    insert into dossier select (json_populate_record(d, json_build_object('id', c.id, 'code', d.code || '-' || c.no || '-%1$d',
                        'token_hash', '\\x' || encode(sha256((c.id::text)::bytea), 'hex')))).*
                      from copied c join dossier d on d.id = c.original;
                    insert into dossier_state select (json_populate_record(s, json_build_object('dossier_id', c.id,
                        'received_on', s.received_on - (c.no %% 1000), 'closed_on', s.closed_on - (c.no %% 1000)))).*
                      from copied c join dossier_state s on s.dossier_id = c.original;
                    insert into finished_step select (json_populate_record(f, json_build_object('dossier_id', c.id))).*
                      from copied c join finished_step f on f.dossier_id = c.original and f.step_no <= 2;
                    insert into dossier_event select c.id, e.seq, e.kind, e.happened_at, e.actor_kind, e.actor_id, e.actor_name, e.office_id,
                        '{}', e.hash
                      from copied c join dossier_event e on e.dossier_id = c.original and e.seq <= 2;
                    drop table copied;
                    drop table original;
                    analyze""".formatted(missing));
        }
        say("grown to %,d dossiers in %d s", size, (System.nanoTime() - begin) / 1_000_000_000L);
    }

    private void reads(int size) {
        Office commune = province.commune(120);
        Actor specialist = province.someone(Role.SPECIALIST, commune.id());
        Actor system = province.everyone();
        Reception reception = province.reception(province.procedure(Province.MARITAL_STATUS), commune.id());
        List<Outcome> some = new ArrayList<>();
        double[] receiving = times(() -> some.add(dossiers.accept(reception, system, RequestKey.random())));
        some.stream().limit(100).forEach(each -> {
            province.act(each, new HandOver(null), system);
            province.act(each, new ConfirmHandOver(), system);
        });
        double[] listing = times(() -> worklists.page(specialist, WorklistFilter.EVERYTHING, null, 20));
        double[] looking = times(() -> status.byToken(
                Province.present(some.get(turn.incrementAndGet() % 100).token()),
                "10.1." + turn.get() / 200 % 200 + "." + turn.get() % 200));
        say(
                "%,d dossiers: reception p50 %.2f p95 %.2f ms; worklist of 20 p50 %.2f p95 %.2f ms; status p50 %.2f p95 %.2f ms",
                size, receiving[0], receiving[1], listing[0], listing[1], looking[0], looking[1]);
    }

    private static double[] times(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int no = 0; no < READS; no++) {
            long begin = System.nanoTime();
            work.run();
            if (no >= READS / 4) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Collections.sort(times);
        return new double[] {times.get(times.size() / 2), times.get(times.size() * 95 / 100)};
    }

    private void superuser(String sql) {
        try (java.sql.Connection connection = database.superuser();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String setting(String name) {
        return Province.present(jdbc.queryForObject("select current_setting(?)", String.class, name));
    }

    private long wal() {
        return Province.present(
                jdbc.queryForObject("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", Long.class));
    }

    /** CPU of this JVM and of every PostgreSQL process of the machine, in seconds. */
    private static double cpuSeconds() {
        double jvm = jvmSeconds();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return jvm + processes.mapToDouble(LivesBenchmark::postgresSeconds).sum();
        } catch (java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double jvmSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double postgresSeconds(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            if (!stat.contains("(postgres")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        } catch (java.io.IOException | RuntimeException gone) {
            return 0; // not a process, or one that has ended
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "[bench] " + format + "%n", values);
    }
}
