package vn.motcua.api.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.api.Times;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;

/** Writes a dossier for the API, with offices, officials and papers by the codes and numbers that requests use. */
@Component
class DossierAnswers {

    private final Organisation organisation;
    private final Times times;

    DossierAnswers(Organisation organisation, Times times) {
        this.organisation = organisation;
        this.times = times;
    }

    DossierAnswer of(DossierView view) {
        return new DossierAnswer(
                view.id().value(),
                view.code(),
                view.version(),
                view.state(),
                view.state().nationalCode(),
                view.money(),
                view.deliveryState(),
                view.synchronisation(),
                procedure(view),
                view.channel(),
                DossierAnswer.Place.of(view.receiving()),
                DossierAnswer.Place.of(view.competent()),
                DossierAnswer.Place.of(view.current()),
                view.stepNo(),
                owner(view.owner()),
                view.parties().stream()
                        .map(party -> new DossierAnswer.Party(party.role(), party.roleEn(), owner(party.person())))
                        .toList(),
                submitter(view.submitter()),
                view.subject(),
                new DossierAnswer.Fee(
                        view.fees().amount(),
                        view.fees().exemption(),
                        view.fees().obligation()),
                new DossierAnswer.Delivery(view.delivery(), view.deliveryAddress()),
                dates(view),
                new DossierAnswer.Result(
                        view.result().outcome(),
                        view.result().number(),
                        times.at(view.result().signedAt())),
                view.steps().stream().map(this::step).toList(),
                view.components().stream().map(paper -> paper(paper, view)).toList(),
                view.handOvers().stream().map(this::handOver).toList(),
                view.availableActions());
    }

    private static DossierAnswer.Procedure procedure(DossierView view) {
        return new DossierAnswer.Procedure(
                view.procedure().code(),
                view.procedure().no(),
                view.procedure().name(),
                view.procedure().nameEn(),
                view.procedureCase().no(),
                view.procedureCase().name());
    }

    private static DossierAnswer.Owner owner(DossierView.Person person) {
        return new DossierAnswer.Owner(
                person.kind(),
                person.name(),
                person.identifier(),
                person.birthDate(),
                person.birthYear(),
                person.phone(),
                person.email(),
                person.address());
    }

    private static DossierAnswer.@Nullable Submitter submitter(DossierView.Proxy proxy) {
        return proxy.represents()
                ? new DossierAnswer.Submitter(
                        proxy.name(), proxy.identifier(), proxy.phone(), proxy.relation(), proxy.authorisation())
                : null;
    }

    private DossierAnswer.Dates dates(DossierView view) {
        DossierView.Clockwork clock = view.clock();
        return new DossierAnswer.Dates(
                moment(clock.submittedAt()),
                times.at(clock.answerDueAt()),
                times.at(clock.acceptedAt()),
                times.at(clock.originalDueAt()),
                times.at(clock.dueAt()),
                times.at(clock.unextendedDueAt()),
                view.dates().lateness(),
                clock.provisional(),
                clock.calendarVersion(),
                times.at(clock.pausedSince()),
                times.at(clock.extendedAt()),
                times.at(clock.apologisedAt()),
                times.at(clock.finishedAt()),
                times.at(clock.returnedAt()),
                times.at(clock.closedAt()));
    }

    private DossierAnswer.Step step(DossierView.StepView step) {
        Integer holder = step.holderId();
        return new DossierAnswer.Step(
                step.no(),
                step.kind(),
                step.name(),
                step.nameEn(),
                step.office().code(),
                step.role(),
                step.state(),
                times.at(step.dueAt()),
                holder == null
                        ? null
                        : organisation.official(new OfficialId(holder)).code(),
                times.at(step.startedAt()),
                times.at(step.finishedAt()));
    }

    private static DossierAnswer.Paper paper(DossierView.ComponentView paper, DossierView view) {
        List<ComponentRequirement> required = view.procedureCase().components();
        Integer number = required.stream()
                .filter(each -> Objects.equals(each.id(), paper.requirement()))
                .map(ComponentRequirement::no)
                .findFirst()
                .orElse(null);
        return new DossierAnswer.Paper(paper.name(), number, paper.originals(), paper.certified(), paper.photocopies());
    }

    private DossierAnswer.HandOver handOver(DossierView.HandOverView given) {
        return new DossierAnswer.HandOver(
                given.no(),
                given.stepNo(),
                given.from().code(),
                given.giver(),
                given.to().code(),
                given.toRole(),
                moment(given.givenAt()),
                given.state(),
                times.at(given.answeredAt()),
                given.receiver(),
                given.reason());
    }

    private OffsetDateTime moment(Instant moment) {
        return Objects.requireNonNull(times.at(moment));
    }
}
