package vn.motcua.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
@ExtendWith(OutputCaptureExtension.class)
class ImportHistoryCommandTest {

    @Autowired
    ImportHistoryCommand command;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final String ref = UUID.randomUUID().toString();

    @BeforeEach
    void offices() {
        assertThat(province.commune(0)).isNotNull();
    }

    @AfterEach
    void other_tests_find_none() {
        jdbc.sql("delete from imported_dossier where ref = :ref")
                .param("ref", ref)
                .update();
    }

    @Test
    void a_file_is_taken_once_and_its_refused_lines_are_printed(CapturedOutput output) throws IOException {
        Path file = folder.resolve(ref + ".ndjson");
        Files.writeString(
                file,
                "{\"type\":\"dossier\",\"ref\":\"" + ref
                        + "\",\"procedure\":\"P\",\"office\":\"O\",\"channel\":\"POST\","
                        + "\"receivedAt\":\"2014-05-02T08:00:00+07:00\",\"dueAt\":null,"
                        + "\"finishedAt\":\"2014-05-03T08:00:00+07:00\",\"returnedAt\":null}\nnothing\n");

        int first = command.run(file.toString(), null, province.commune(7).code(), false, false);
        int again = command.run(file.toString(), null, province.commune(7).code(), false, false);

        assertThat(first).isEqualTo(1);
        assertThat(again).isEqualTo(1);
        assertThat(output)
                .contains("2 lines, 1 taken, 0 flagged, 1 refused", "line 2 refused: no-json", "(taken before)");
        assertThat(command.run(folder.resolve("none").toString(), null, null, false, false))
                .isEqualTo(2);
    }
}
