package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/** Dossiers whose names came past every check, as from an older system. */
@TestComponent
public class HostileDossiers {

    private final Province province;
    private final DossierBatches batches;

    HostileDossiers(Province province, DossierBatches batches) {
        this.province = province;
        this.batches = batches;
    }

    /** One after the other from a moment on, each with its name as owner, subject and address. */
    public List<DossierId> write(List<String> names, ProcedureVersion procedure, OfficeId office, Instant from) {
        DossierBatch batch = batches.open();
        Lives lives = new Lives(batch, province.everyone(), province.commune(1).id()).at(from);
        List<DossierId> written = names.stream()
                .map(name -> lives.accepted(reception(name, procedure, office)).id())
                .toList();
        batch.write();
        return written;
    }

    private Reception reception(String name, ProcedureVersion procedure, OfficeId office) {
        Reception usual = province.reception(procedure.cases().get(0), office, Channel.COUNTER);
        return new Reception(
                usual.procedureCase(),
                usual.office(),
                usual.channel(),
                new Owner(
                        OwnerKind.PERSON,
                        name,
                        Identifier.parse("024177001234"),
                        null,
                        1977,
                        PhoneNumber.parse("0912000177"),
                        null,
                        new Address("Thôn Một")),
                null,
                usual.components(),
                name.isEmpty() ? "-" : name,
                usual.feePayment(),
                null,
                null,
                ResultDelivery.DESK,
                null);
    }
}
