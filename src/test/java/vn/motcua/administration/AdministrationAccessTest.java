package vn.motcua.administration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.motcua.platform.AccessRules.AccessRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Which acts of administrators ask for a factor again. */
class AdministrationAccessTest {

    @ParameterizedTest
    @CsvSource({
        "/quan-tri/can-bo/A-1/cho/H02/LEADER/2026-11-23/xac-nhan, POST, true",
        "/quan-tri/quy-trinh/ONE_OFFICE/cho/xac-nhan, POST, true",
        "/quan-tri/quy-trinh/ONE_OFFICE/cho/tu-choi, POST, true",
        "/quan-tri/quy-trinh/ONE_OFFICE/hoan-tac, POST, true",
        "/quan-tri/thu-tuc/1.001193/cho/xac-nhan, POST, true",
        "/quan-tri/thu-tuc/1.001193/hoan-tac, POST, true",
        "/quan-tri/thu-tuc/tep/0b0e5c5e-0000-4000-8000-000000000000/xac-nhan, POST, true",
        "/quan-tri/thu-tuc/1.001193/ban-thao, POST, false",
        "/quan-tri/quy-trinh/ONE_OFFICE/cho, GET, false",
        "/quan-tri/quy-trinh/ONE_OFFICE/ban-thao, POST, false"
    })
    void acts_of_two_persons_do(String path, String method, boolean asked) {
        AccessRule first = new AdministrationAccess()
                .rules().stream()
                        .filter(rule -> rule.method() == null || rule.method().equals(HttpMethod.valueOf(method)))
                        .filter(rule -> rule.addresses().stream()
                                .anyMatch(address -> PathPatternParser.defaultInstance
                                        .parse(address)
                                        .matches(PathContainer.parsePath(path))))
                        .findFirst()
                        .orElseThrow();

        assertThat(first.recently()).isEqualTo(asked);
    }
}
