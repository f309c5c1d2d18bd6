package vn.motcua.browser;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Browser;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;

/** People of the real province in front of real browsers. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {

    @Autowired
    Province province;

    @Autowired
    DemoAccounts demoAccounts;

    @LocalServerPort
    int port;

    private final List<Person> people = new ArrayList<>();

    @BeforeEach
    void open() {
        BrowserSupport.browser();
        demoAccounts.open();
        province.beginAnew(getClass());
    }

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    /** Somebody whom nobody here knows. */
    Person citizen() {
        return citizen(new Browser.NewContextOptions().setViewportSize(1366, 900));
    }

    Person citizen(Browser.NewContextOptions options) {
        Person person = new Person(port, options);
        people.add(person);
        return person;
    }

    Person official(String username) {
        return citizen().signIn(username, DemoAccounts.PASSWORD);
    }
}
