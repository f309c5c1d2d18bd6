package vn.motcua.catalogue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/** The stored form of a {@link ProcedureCase}; a part of its version. */
@Entity
@Immutable
@Table(name = "procedure_case")
class ProcedureCaseEntity {

    @Id
    private Integer id;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int no;

    private String name;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private TimeLimitUnit limitUnit;

    private @Nullable Integer limitAmount;
    private @Nullable LocalTime limitCutOff;
    private @Nullable String limitBasis;

    @Enumerated(EnumType.STRING)
    private DueAt dueAt;

    @Enumerated(EnumType.STRING)
    private FirstDay firstDay;

    private boolean holidaysCounted;

    @Enumerated(EnumType.STRING)
    private PauseMode supplementPauseMode;

    private @Nullable Integer supplementAnswerDays;
    private boolean proxyAllowed;

    @ManyToOne(fetch = FetchType.LAZY)
    private RouteEntity route;

    @ElementCollection
    @CollectionTable(name = "component_requirement", joinColumns = @JoinColumn(name = "case_id"))
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<ComponentRequirement> components = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_fee", joinColumns = @JoinColumn(name = "case_id"))
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProcedureFee> fees = new ArrayList<>();

    @Embedded
    private @Nullable PartyRule parties;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureCaseEntity() {}

    ProcedureCase procedureCase() {
        return new ProcedureCase(
                new ProcedureCaseId(id),
                no,
                name,
                nameEn,
                new TimeRule(TimeLimit.of(limitUnit, limitAmount, limitCutOff), dueAt, firstDay, holidaysCounted),
                limitBasis,
                supplementPauseMode,
                supplementAnswerDays,
                proxyAllowed,
                route.route(),
                components,
                fees,
                parties);
    }
}
