package vn.motcua.api.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Page;
import vn.motcua.api.Times;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Level;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Endpoint of procedures; public. */
@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@SecurityRequirements
@Tag(name = "Procedures", description = "What may be asked for, as it is in force today; open to everybody")
class ProcedureEndpoint {

    private static final int LONGEST_QUESTION = 200;

    private final Catalogue catalogue;
    private final Times times;

    ProcedureEndpoint(Catalogue catalogue, Times times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    /** A procedure in a list. */
    @Schema(name = "ProcedureSummary")
    record Summary(
            @Schema(example = "1.001193") String code,
            String name,
            @Nullable String nameEn,
            String field,
            Set<Level> levels,
            Set<Channel> channels,
            boolean checked,
            @Schema(description = "Of its cases, in order") List<ProcedureAnswer.Limit> limits) {

        static Summary of(ProcedureVersion version) {
            return new Summary(
                    version.code(),
                    version.name(),
                    version.nameEn(),
                    version.field(),
                    version.levels(),
                    version.channels(),
                    version.checked(),
                    version.cases().stream()
                            .map(each -> ProcedureAnswer.Limit.of(each.limit(), each.limitBasis()))
                            .distinct()
                            .toList());
        }
    }

    @GetMapping
    @Operation(
            summary = "Find procedures",
            description = "By code, name, field or the words people use, best first, without regard to marks, case and"
                    + " spaces, and in spite of a typing error. Without q: all of them.")
    Page<Summary> find(
            @Parameter(example = "khai sinh") @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Level level,
            @Parameter(description = "As the national list words it") @RequestParam(required = false) @Nullable
                    String field,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int size) {
        if (q.length() > LONGEST_QUESTION) {
            throw RefusedException.invalidField("q", "vocabulary.text.too-long", LONGEST_QUESTION);
        }
        String after = cursor == null || cursor.isBlank() ? null : cursor;
        if (after != null && catalogue.versions(after).isEmpty()) {
            throw RefusedException.invalidField("cursor", "common.refusal.cursor");
        }
        int asked = KeysetPage.size(size);
        List<ProcedureVersion> found = catalogue.search(q, level, field, asked + 1, after);
        return Page.of(KeysetPage.of(found, asked, ProcedureVersion::code).map(Summary::of));
    }

    @GetMapping("/{code}")
    @Operation(summary = "A procedure with its cases, limits, papers, fees and routes")
    ProcedureAnswer procedure(@Parameter(example = "1.004873") @PathVariable String code) {
        LocalDate today = times.today();
        return catalogue
                .inForce(code, today)
                .map(version -> ProcedureAnswer.of(version, today, each -> catalogue.route(each, today)))
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
    }
}
