package vn.motcua.document;

import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.desk.reception.ReceptionBundles;
import vn.motcua.document.form.FormPrinter;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;

/** What tests of printed forms need: dossiers that really lived, what stands on their forms, and the printer. */
@MotcuaTest
abstract class PrintedFormsTest {

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    ReceptionBundles bundles;

    @Autowired
    Printing printing;

    @Autowired
    FormPrinter printer;

    /** Lives of dossiers that are received at an office. */
    PrintedLives lives(Office office) {
        return new PrintedLives(province, dossiers, reader, bundles, office.id());
    }
}
