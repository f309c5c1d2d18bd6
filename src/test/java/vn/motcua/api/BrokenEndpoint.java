package vn.motcua.api;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;

/** Does what no endpoint may do, to show that the tests would notice; only where a server listens. */
@TestComponent
@ConditionalOnProperty(name = "server.port", havingValue = "0")
@RestController
@Hidden
class BrokenEndpoint {

    /** Fails, and tells everybody how. */
    @GetMapping("/api/v1/test/talkative")
    ResponseEntity<String> talkative() {
        StringWriter trace = new StringWriter();
        new IllegalStateException("select secret").printStackTrace(new PrintWriter(trace));
        return ResponseEntity.badRequest().body(trace.toString());
    }

    /** Fails without a word. */
    @GetMapping("/api/v1/test/failing")
    String failing() {
        throw new IllegalStateException("select secret");
    }
}
