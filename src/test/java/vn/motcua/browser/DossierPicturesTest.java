package vn.motcua.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.ReturnToStep;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RequestKey;

/** Pictures of a dossier's page in each state, in both languages, at a desk and on a telephone, with what is measured on them. */
@EnabledIfSystemProperty(named = "motcua.pictures", matches = ".+")
class DossierPicturesTest extends BrowserTest {

    private static final String MEASURES = """
            () => {
              const top = (selector) => Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? -1);
              const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
              const f9 = [...document.querySelectorAll('button[data-key=F9]')].find((each) => each.checkVisibility());
              return 'F9 at ' + (f9 ? Math.round(f9.getBoundingClientRect().top) : -1) + ', papers at ' + top('#papers-caption, #papers')
                + ', height ' + document.documentElement.scrollHeight + ', tab stops ' + stops.length
                + ', wide by ' + (document.documentElement.scrollWidth - innerWidth);
            }""";

    @Autowired
    Organisation organisation;

    @Autowired
    Dossiers dossiers;

    private Office commune;

    private Outcome received() {
        return province.receive(Province.MARITAL_STATUS, commune.id());
    }

    private Outcome atWork() {
        Outcome given = province.act(received(), new HandOver(null), province.everyone());
        return province.act(given, new ConfirmHandOver(), province.everyone());
    }

    private Outcome proposed() {
        return province.act(
                atWork(),
                new Submit("Đủ điều kiện, đề nghị cấp giấy xác nhận tình trạng hôn nhân"),
                province.everyone());
    }

    private Outcome sent() {
        return dossiers.submit(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).ordinaryCase(), commune.id(), Channel.ONLINE),
                province.everyone(),
                RequestKey.random());
    }

    @Test
    void the_page_of_a_dossier_in_every_state() {
        commune = organisation.officeByCode("H02.29.16").orElseThrow();
        Map<String, List<Object>> states = new LinkedHashMap<>();
        states.put("received", List.of("xa-motcua", received()));
        states.put("in-process", List.of("xa-chuyenvien", atWork()));
        states.put(
                "came-back",
                List.of(
                        "xa-chuyenvien",
                        province.act(
                                proposed(),
                                new ReturnToStep(2, "Tờ khai chọn quê quán theo cha mà dự thảo ghi theo mẹ"),
                                province.everyone())));
        states.put(
                "paused",
                List.of(
                        "xa-motcua",
                        province.act(
                                atWork(),
                                new RequestSupplement(List.of("Giấy khai sinh"), "Thiếu bản chính", null, null),
                                province.everyone())));
        states.put("leader", List.of("xa-lanhdao", proposed()));
        states.put("submitted-online", List.of("xa-motcua", sent()));
        states.put(
                "returned",
                List.of(
                        "xa-motcua",
                        province.act(
                                province.ready(received()),
                                new ReturnResult(null, null, true, null),
                                province.everyone())));
        List<String> measures = new ArrayList<>();
        states.forEach((state, whose) -> {
            Person person = official(String.valueOf(whose.get(0)));
            Outcome dossier = (Outcome) whose.get(1);
            for (String language : List.of("vi", "en")) {
                for (int width : new int[] {1366, 360}) {
                    person.page().setViewportSize(width, width == 360 ? 740 : 768);
                    person.open("/ho-so/" + dossier.dossier() + "?lang=" + language);
                    Pictures.take(person, state + "-" + language + "-" + width);
                    measures.add(state + " " + language + " " + width + ": "
                            + person.page().evaluate(MEASURES));
                }
            }
            person.open("/ho-so/" + dossier.dossier() + "?lang=vi").page().setViewportSize(1366, 768);
            if (person.page().locator(".mc-others > summary").count() > 0) {
                person.page().locator(".mc-others > summary").click();
                Pictures.take(person, state + "-others");
            }
        });
        measures.forEach(System.out::println);
    }
}
