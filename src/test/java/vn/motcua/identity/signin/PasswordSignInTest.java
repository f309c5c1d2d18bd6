package vn.motcua.identity.signin;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
class PasswordSignInTest {

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void an_unknown_name_costs_what_a_known_one_does() {
        String ofSomebody = encoder.encode("a password of somebody");

        assertThat(PasswordSignIn.NOBODY)
                .hasSameSizeAs(ofSomebody)
                .startsWith(ofSomebody.substring(0, ofSomebody.indexOf("p=1$") + 4));
        assertThat(encoder.upgradeEncoding(PasswordSignIn.NOBODY)).isFalse();
    }
}
