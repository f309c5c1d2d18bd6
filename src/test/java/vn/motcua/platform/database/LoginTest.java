package vn.motcua.platform.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:motcua",
                "jdbc:postgresql://localhost/motcua",
                "jdbc:postgresql://127.0.0.1:5432/motcua?sslmode=disable",
                "jdbc:postgresql://[::1]:5432/motcua",
                "jdbc:postgresql:///motcua"
            })
    void an_address_on_this_machine_is_known(String url) {
        assertThat(new Login(url, null, null).isLocal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://database.example/motcua",
                "jdbc:postgresql://localhost.example/motcua",
                "jdbc:postgresql://localhost:5432,database.example:5432/motcua",
                "jdbc:postgresql://10.0.0.7/motcua?host=localhost",
                "jdbc:postgresql://[2001:db8::1]:5432/motcua"
            })
    void any_other_address_is_on_another_machine(String url) {
        assertThat(new Login(url, null, null).isLocal()).isFalse();
    }

    @Test
    void user_and_password_may_stand_in_the_address_and_are_never_shown() {
        Login login = new Login("jdbc:postgresql://h/m?user=clerk&password=a%26b&sslmode=verify-full", null, null);

        assertThat(login.effectiveUser()).isEqualTo("clerk");
        assertThat(login.effectivePassword()).isEqualTo("a&b");
        assertThat(login.sslMode()).isEqualTo("verify-full");
        assertThat(login.toString()).contains("clerk").doesNotContain("a&b").doesNotContain("password");
    }
}
