package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.util.encoders.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/** A telephone with an application for one-time codes, which reads its secret from the page that shows it. */
public final class Telephone {

    /** Page of the second factor between the password and the first page. */
    public static final String PAGE = "/dang-nhap/lop-hai";

    private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<span class=\"mc-code\">([a-z0-9-]{19})</span>");

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final byte[] secret;

    private Telephone(byte[] secret) {
        this.secret = secret;
    }

    /** A telephone that has read what this page shows. */
    public static Telephone reading(HttpResponse<String> page) {
        Matcher key = KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return new Telephone(Base32.decode(key.group(1).replace(" ", "")));
    }

    /** Sets a second factor in a browser that has shown the password of an account that must have one. */
    public static Telephone enrol(Browser browser, Instant now) {
        Telephone telephone = reading(browser.submit(PAGE, PAGE + "/ung-dung", Map.of()));
        assertThat(recoveryCodes(
                        browser.submit(PAGE, PAGE + "/ung-dung/xac-nhan", Map.of("code", telephone.code(now)))))
                .hasSize(10);
        return telephone;
    }

    /** The code that it shows now. */
    public String code(Instant now) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), now);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] secret() {
        return secret;
    }

    /** Recovery codes that a page shows. */
    static List<String> recoveryCodes(HttpResponse<String> page) {
        List<String> found = new ArrayList<>();
        Matcher code = RECOVERY.matcher(page.body());
        while (code.find()) {
            found.add(code.group(1));
        }
        return found;
    }
}
