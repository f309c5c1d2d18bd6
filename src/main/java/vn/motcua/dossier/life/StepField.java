package vn.motcua.dossier.life;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Role;

/** The fields of a step, as events speak of them; a field may be added, none renamed. */
public enum StepField {
    KIND(step -> step.kind, (step, value) -> step.kind = StepKind.valueOf(Text.required(value))),
    NAME(step -> step.name, (step, value) -> step.name = Text.required(value)),
    NAME_EN(step -> step.nameEn, (step, value) -> step.nameEn = Text.required(value)),
    OFFICE_ID(step -> step.officeId, (step, value) -> step.officeId = Integer.parseInt(Text.required(value))),
    ROLE(step -> step.role, (step, value) -> step.role = Role.valueOf(Text.required(value))),
    SHARE(step -> step.share, (step, value) -> step.share = Integer.parseInt(Text.required(value))),
    PARALLEL_GROUP(step -> step.parallelGroup, (step, value) -> step.parallelGroup = Text.integer(value)),
    STATE(step -> step.state, (step, value) -> step.state = StepState.valueOf(Text.required(value))),
    DUE_AT(step -> step.dueAt, (step, value) -> step.dueAt = Text.instant(value)),
    HOLDER_ID(step -> step.holderId, (step, value) -> step.holderId = Text.integer(value)),
    STARTED_AT(step -> step.startedAt, (step, value) -> step.startedAt = Text.instant(value)),
    FINISHED_AT(step -> step.finishedAt, (step, value) -> step.finishedAt = Text.instant(value));

    private final Function<DossierStep, @Nullable Object> reader;
    private final BiConsumer<DossierStep, @Nullable String> writer;

    StepField(Function<DossierStep, @Nullable Object> reader, BiConsumer<DossierStep, @Nullable String> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The canonical text of this field of a step; null when it is empty. */
    @Nullable
    String read(DossierStep step) {
        return Text.of(reader.apply(step));
    }

    void write(DossierStep step, @Nullable String value) {
        writer.accept(step, value);
    }
}
