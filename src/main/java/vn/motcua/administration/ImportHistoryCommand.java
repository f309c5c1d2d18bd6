package vn.motcua.administration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.history.HistoryImport;
import vn.motcua.history.ImportOptions;
import vn.motcua.history.ImportReport;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * The command {@code import-history --file=…}: takes over the history of a former system from lines of JSON or an event log in
 * XES, plain or packed with gzip, prints the report, and exits with 0 when every line was taken, 1 when lines were refused and 2 when the file was
 * not taken to its end. Broken off, the same command goes on where it was. Further options: {@code --key=} (the file's name
 * by itself), {@code --office=} (a code; the province by itself), {@code --strict}, {@code --events=replace}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportHistoryCommand implements ApplicationRunner {

    private static final String COMMAND = "import-history";
    private static final int INCOMPLETE = 2;

    private final HistoryImport imports;
    private final Organisation organisation;
    private final ConfigurableApplicationContext context;

    ImportHistoryCommand(HistoryImport imports, Organisation organisation, ConfigurableApplicationContext context) {
        this.imports = imports;
        this.organisation = organisation;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            ExitCodeGenerator code = () -> run(
                    option(arguments, "file"),
                    option(arguments, "key"),
                    option(arguments, "office"),
                    arguments.containsOption("strict"),
                    "replace".equals(option(arguments, "events")));
            System.exit(SpringApplication.exit(context, code));
        }
    }

    private static @Nullable String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Takes the file in and prints the report; the status to exit with. */
    @SuppressWarnings("SystemOut") // a command speaks to the console
    int run(
            @Nullable String file,
            @Nullable String key,
            @Nullable String office,
            boolean strict,
            boolean eventsReplaced) {
        if (file == null || !Files.isReadable(Path.of(file))) {
            System.out.println(COMMAND + " --file=…: the file cannot be read");
            return INCOMPLETE;
        }
        Office receiving = office == null
                ? organisation.province()
                : organisation.officeByCode(office).orElse(null);
        if (receiving == null) {
            System.out.println("--office=" + office + ": there is no such office");
            return INCOMPLETE;
        }
        Path path = Path.of(file);
        try (InputStream lines = Files.newInputStream(path)) {
            ImportReport report = imports.take(
                    new ImportOptions(
                            key == null ? String.valueOf(path.getFileName()) : key,
                            strict,
                            eventsReplaced,
                            receiving.id()),
                    lines,
                    Actor.system(COMMAND, receiving.id()));
            print(report);
            return report.refused() == 0 ? 0 : 1;
        } catch (IOException brokenOff) {
            System.out.println("The file broke off; what came before is kept: " + brokenOff.getMessage());
            return INCOMPLETE;
        } catch (RefusedException refused) {
            System.out.println("Not taken: " + refused.messageKey());
            return INCOMPLETE;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(ImportReport report) {
        System.out.printf(
                "%s: %d lines, %d taken, %d flagged, %d refused%s%n",
                report.name(),
                report.lines(),
                report.taken(),
                report.flagged(),
                report.refused(),
                report.repeated() ? " (taken before)" : "");
        for (Map.Entry<String, Long> count : new TreeMap<>(report.counts()).entrySet()) {
            System.out.printf("  %-36s %d%n", count.getKey(), count.getValue());
        }
        report.remarks()
                .forEach(remark -> System.out.printf(
                        "  line %d %s: %s%s%n",
                        remark.line(),
                        remark.refused() ? "refused" : "flagged",
                        remark.reason(),
                        remark.field() == null ? "" : " (" + remark.field() + ")"));
    }
}
