package vn.motcua.identity.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"mèo đen nhảy qua rào", "correct horse battery", "Xk9!mQ2#vB7$", "一二三四五六七八九十甲乙"})
    void a_long_password_of_any_kind_will_do(String password) {
        assertThatCode(() -> PasswordPolicy.check("an.binh", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "123456789012",
                "Password12345",
                "Mật khẩu 12345",
                "motcua-demo-2026",
                "MotCua@2026!!!",
                "quantri123456",
                "qwertyuiop[]",
                "1q2w3e4r5t6y",
                "an.binh-20261",
                "ababababababab"
            })
    void a_password_everybody_tries_first_is_refused(String password) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PasswordPolicy.check("an.binh", password))
                .extracting(RefusedException::messageKey)
                .isEqualTo("identity.password.guessed");
    }

    @Test
    void a_password_has_twelve_to_two_hundred_characters() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PasswordPolicy.check("an.binh", "Xk9!mQ2#vB7"))
                .extracting(RefusedException::messageKey)
                .isEqualTo("identity.password.length");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PasswordPolicy.check("an.binh", "mèo đen ".repeat(26)))
                .extracting(RefusedException::messageKey)
                .isEqualTo("identity.password.length");
    }
}
