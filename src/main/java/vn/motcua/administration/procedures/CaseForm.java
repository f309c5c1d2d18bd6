package vn.motcua.administration.procedures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.administration.RowAct;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RequestKey;
import vn.motcua.worktime.TimeLimit;

/**
 * Form of a case of a procedure, as it was typed; {@link CaseFormReader} makes the case of it.
 *
 * @param revision revision of the draft from which the page was made
 * @param requestId key of the request, from the page
 */
record CaseForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String limitUnit,
        @Nullable String limitAmount,
        @Nullable String limitCutOff,
        @Nullable String limitBasis,
        @Nullable String dueAt,
        @Nullable String firstDay,
        @Nullable Boolean holidaysCounted,
        @Nullable String pause,
        @Nullable String answerDays,
        @Nullable Boolean proxy,
        @Nullable String route,
        @Nullable String partyOwner,
        @Nullable String partyOwnerEn,
        @Nullable String partyRole,
        @Nullable String partyRoleEn,
        @Nullable String partiesLeast,
        @Nullable String partiesMost,
        @Nullable String partyBasis,
        @Nullable List<@Nullable ComponentForm> papers,
        @Nullable List<@Nullable FeeForm> fees,
        @Nullable Integer revision,
        @Nullable String requestId) {

    /** Name of the rows of papers, as buttons say it. */
    static final String PAPERS = "giay";

    /** Name of the rows of fees, as buttons say it. */
    static final String FEES = "phi";

    CaseForm {
        papers = Collections.unmodifiableList(known(papers, ComponentForm.EMPTY));
        fees = Collections.unmodifiableList(known(fees, FeeForm.EMPTY));
    }

    static CaseForm of(CaseContent content, int revision, Formats formats) {
        TimeLimit limit = content.rule().limit();
        PartyRule parties = content.parties();
        return new CaseForm(
                content.name(),
                content.nameEn(),
                limit.unit().name(),
                limit.amount() == null ? null : String.valueOf(limit.amount()),
                limit.cutOff() == null ? null : String.valueOf(limit.cutOff()),
                content.limitBasis(),
                content.rule().dueAt().name(),
                content.rule().firstDay().name(),
                content.rule().holidaysCounted(),
                content.pauseMode().name(),
                content.supplementAnswerDays() == null ? null : String.valueOf(content.supplementAnswerDays()),
                content.proxy(),
                content.route(),
                parties == null ? null : parties.owner(),
                parties == null ? null : parties.ownerEn(),
                parties == null ? null : parties.role(),
                parties == null ? null : parties.roleEn(),
                parties == null ? null : String.valueOf(parties.least()),
                parties == null ? null : String.valueOf(parties.most()),
                parties == null ? null : parties.basis(),
                new ArrayList<>(
                        content.components().stream().map(ComponentForm::of).toList()),
                new ArrayList<>(content.fees().stream()
                        .map(each -> FeeForm.of(each, formats))
                        .toList()),
                revision,
                RequestKey.random().value());
    }

    /** The papers; never null. */
    List<ComponentForm> paperRows() {
        return known(papers, ComponentForm.EMPTY);
    }

    /** The fees; never null. */
    List<FeeForm> feeRows() {
        return known(fees, FeeForm.EMPTY);
    }

    /** The same with its rows changed by a button; a new row stands at the end. */
    CaseForm changed(RowAct act) {
        List<ComponentForm> papersAfter = paperRows();
        List<FeeForm> feesAfter = feeRows();
        if (act.rows().equals(PAPERS)) {
            papersAfter = act.applied(papersAfter, ComponentForm.EMPTY, papersAfter.size(), ContentChecks.MOST_ROWS);
        } else if (act.rows().equals(FEES)) {
            feesAfter = act.applied(feesAfter, FeeForm.EMPTY, feesAfter.size(), ContentChecks.MOST_ROWS);
        }
        return new CaseForm(
                name,
                nameEn,
                limitUnit,
                limitAmount,
                limitCutOff,
                limitBasis,
                dueAt,
                firstDay,
                holidaysCounted,
                pause,
                answerDays,
                proxy,
                route,
                partyOwner,
                partyOwnerEn,
                partyRole,
                partyRoleEn,
                partiesLeast,
                partiesMost,
                partyBasis,
                new ArrayList<>(papersAfter),
                new ArrayList<>(feesAfter),
                revision,
                requestId);
    }

    private static <T> List<T> known(@Nullable List<@Nullable T> rows, T empty) {
        List<T> known = new ArrayList<>();
        if (rows != null) {
            rows.stream()
                    .limit(ContentChecks.MOST_ROWS)
                    .forEach(each -> known.add(Objects.requireNonNullElse(each, empty)));
        }
        return known;
    }
}
