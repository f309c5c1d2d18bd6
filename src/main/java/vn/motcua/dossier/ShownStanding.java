package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;

/** Standing of a dossier as its view says it, so that a page that shows a dossier need not read it again. */
record ShownStanding(DossierView view) implements Guard.Standing<ShownStanding.ShownStep> {

    @Override
    public BusinessState state() {
        return view.state();
    }

    @Override
    public OfficeId receivingOffice() {
        return view.receiving().id();
    }

    @Override
    public OfficeId competentOffice() {
        return view.competent().id();
    }

    @Override
    public OfficeId currentOffice() {
        return view.current().id();
    }

    @Override
    public @Nullable Integer recallableBy() {
        return view.recallableBy();
    }

    @Override
    public List<ShownStep> steps() {
        return view.steps().stream().map(ShownStep::new).toList();
    }

    /** Step as the view shows it. */
    record ShownStep(DossierView.StepView step) implements Guard.Standing.Step {

        @Override
        public StepKind kind() {
            return step.kind();
        }

        @Override
        public String name() {
            return step.name();
        }

        @Override
        public OfficeId office() {
            return step.office().id();
        }

        @Override
        public Role role() {
            return step.role();
        }

        @Override
        public StepState state() {
            return step.state();
        }

        @Override
        public @Nullable OfficialId holder() {
            Integer holder = step.holderId();
            return holder == null ? null : new OfficialId(holder);
        }

        @Override
        public boolean consultation() {
            return step.consultation();
        }
    }
}
