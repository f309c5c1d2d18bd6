package vn.motcua.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RequestKey;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** C4: words of a hundred letters and more without a space leave every page as it is: no sideways scroll, rows within reach. */
class LongNamesOnPagesTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String FOUND = "/quay/tim";
    private static final String NAME = "Nguyễn" + "ưở".repeat(52);
    private static final String LONG = "Đ" + "ặngường".repeat(17);

    /** What stands outside of the window, and rows that one cannot reach or overlook. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const wide = document.documentElement.scrollWidth - innerWidth;
              if (wide > 0) faults.push('scrolls sideways by ' + wide);
              for (const row of document.querySelectorAll('main tbody tr')) {
                if (row.getBoundingClientRect().height > 420) faults.push('a row of ' + Math.round(row.getBoundingClientRect().height) + ' px');
                const link = row.querySelector('a[href]');
                if (!link || !link.checkVisibility({ visibilityProperty: true })) continue;
                const box = link.getBoundingClientRect();
                if (box.left < 0 || box.right > innerWidth + 1) faults.push('a link out of sight: ' + link.textContent.trim().slice(0, 40));
              }
              return faults;
            }""";

    @Autowired
    Organisation organisation;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Slips slips;

    private Outcome received(Office commune) {
        Reception usual = province.reception(
                province.procedure(Province.MARITAL_STATUS).ordinaryCase(), commune.id(), Channel.COUNTER);
        return dossiers.accept(
                new Reception(
                        usual.procedureCase(),
                        usual.office(),
                        usual.channel(),
                        new Owner(
                                OwnerKind.PERSON,
                                NAME,
                                Identifier.parse("024190001234"),
                                null,
                                1990,
                                PhoneNumber.parse("0912345245"),
                                null,
                                new Address(LONG)),
                        null,
                        usual.components(),
                        LONG,
                        FeePayment.UNKNOWN,
                        null,
                        null,
                        usual.delivery(),
                        null),
                province.everyone(),
                RequestKey.random());
    }

    @Test
    void C4_pages_with_long_words_neither_scroll_sideways_nor_lose_their_rows() {
        Office commune = organisation.officeByCode("H02.29.16").orElseThrow();
        Outcome accepted = received(commune);
        Outcome proposed = province.act(received(commune), new HandOver(null), province.everyone());
        proposed = province.act(proposed, new ConfirmHandOver(), province.everyone());
        proposed = province.act(proposed, new Submit(LONG), province.everyone());
        Outcome ready = province.ready(received(commune));
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                DESK,
                List.of(
                        "/quay",
                        FOUND,
                        "/ho-so/" + accepted.dossier(),
                        "/quay/tiep-nhan?procedure="
                                + province.procedure(Province.MARITAL_STATUS)
                                        .id()
                                        .value(),
                        "/quay/ban-giao",
                        "/quay/so-theo-doi",
                        "/quay/tra-ket-qua",
                        "/quay/tra-ket-qua/" + ready.dossier()));
        pages.put("xa-lanhdao", List.of("/quay", "/ho-so/" + proposed.dossier()));
        pages.put("giamsat", List.of("/giam-sat/ho-so?do=RECEIVED"));
        pages.put("", List.of("/h/" + slips.secrets(accepted.dossier(), 1).token()));
        List<String> faults = new ArrayList<>();

        pages.forEach((account, paths) -> {
            Person person = account.isEmpty() ? citizen() : official(account);
            for (String path : paths) {
                person.open(path);
                if (path.equals(FOUND)) {
                    person.page().locator("#scan").fill("0912345245");
                    person.page().locator("#scan").press("Enter");
                    person.waitFor("main tbody tr");
                }
                for (int width : new int[] {1366, 360}) {
                    person.page().setViewportSize(width, 768);
                    look(person.page(), path + " at " + width, faults);
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String where, List<String> faults) {
        ((List<?>) page.evaluate(FAULTS)).forEach(fault -> faults.add(where + ": " + fault));
    }
}
