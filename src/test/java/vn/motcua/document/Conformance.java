package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a PDF keeps to the standards our papers claim: PDF/A-2u and PDF/UA-1. */
final class Conformance {

    static final List<PDFAFlavour> CLAIMED = List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** What a PDF does not keep to, a line for each rule; empty when it conforms. */
    static List<String> faults(byte[] pdf) {
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : CLAIMED) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                result.getFailedChecks()
                        .keySet()
                        .forEach(rule ->
                                faults.add(flavour + ": " + rule.getClause() + " test " + rule.getTestNumber()));
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add(flavour + ": not compliant");
                }
            } catch (Exception failed) {
                throw new AssertionError("veraPDF could not read the file", failed);
            }
        }
        return faults;
    }
}
