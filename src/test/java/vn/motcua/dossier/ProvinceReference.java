package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/** The real province's offices, people and procedures, wherever they are kept, and a citizen with a request. */
public abstract class ProvinceReference {

    /** A procedure with one office and a fixed limit of working days: marital status certificate, three working days. */
    public static final String MARITAL_STATUS = "1.004873";

    /** Who is the other party wherever there must be one. */
    public static final Owner OTHER_PARTY = new Owner(
            OwnerKind.PERSON,
            "Thân Thị Bên Kia",
            Identifier.parse("024197000852"),
            LocalDate.of(1997, 8, 30),
            null,
            PhoneNumber.parse("0978220146"),
            null,
            new Address("Tổ dân phố Hai"));

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Actors actors;
    private final Clock clock;

    ProvinceReference(Organisation organisation, Catalogue catalogue, Actors actors, Clock clock) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.actors = actors;
        this.clock = clock;
    }

    Organisation organisation() {
        return organisation;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The office with a code. */
    public Office office(String code) {
        return organisation.officeByCode(code).orElseThrow();
    }

    /** The first commune by its code, or the nth. */
    public Office commune(int index) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == vn.motcua.organisation.OfficeKind.COMMUNE)
                .sorted(Comparator.comparing(Office::code))
                .toList()
                .get(index);
    }

    public ProcedureVersion procedure(String code) {
        return catalogue
                .inForce(code, LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .orElseThrow();
    }

    /** Someone who holds a role at an office. */
    public Actor someone(Role role, OfficeId office) {
        return officials(role, office).get(0);
    }

    /** All who hold a role at an office. */
    public List<Actor> officials(Role role, OfficeId office) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        List<Official> able = organisation.officialsAt(office, role, today);
        if (able.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody is " + role + " at " + organisation.office(office).code());
        }
        return able.stream()
                .map(official -> actors.forOfficial(official.id(), office))
                .toList();
    }

    /** A system that may do everything everywhere in the province. */
    public Actor everyone() {
        return everyone("test system");
    }

    /** The same under another name, for pages that people look at. */
    Actor everyone(String name) {
        return actors.forClient(1, name, organisation.province().id(), EnumSet.allOf(Role.class));
    }

    /** A complete reception of a procedure's first case at an office, by the owner in person. */
    public Reception reception(ProcedureVersion procedure, OfficeId office) {
        return reception(procedure.cases().get(0), office, Channel.COUNTER);
    }

    public Reception reception(ProcedureCase procedureCase, OfficeId office, Channel channel) {
        Reception usual = new Reception(
                procedureCase.id(),
                office,
                channel,
                new Owner(
                        OwnerKind.PERSON,
                        "Nguyễn Thị Thử Nghiệm",
                        Identifier.parse("024190001234"),
                        LocalDate.of(1990, 3, 2),
                        null,
                        PhoneNumber.parse("0912345245"),
                        null,
                        new Address("Thôn Một")),
                null,
                procedureCase.components().stream()
                        .map(required -> new ReceivedComponent(
                                required.id(),
                                required.name(),
                                Math.max(1, required.originals()),
                                required.certified(),
                                required.photocopies()))
                        .toList(),
                "Đề nghị giải quyết",
                FeePayment.UNKNOWN,
                null,
                null,
                ResultDelivery.DESK,
                null);
        PartyRule parties = procedureCase.parties();
        return parties == null || parties.least() == 0 ? usual : usual.with(List.of(OTHER_PARTY));
    }

    public Instant now() {
        return clock.instant();
    }

    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    static Set<Role> roles(Role... roles) {
        return Set.of(roles);
    }
}
