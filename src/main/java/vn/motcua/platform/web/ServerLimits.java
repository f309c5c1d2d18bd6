package vn.motcua.platform.web;

import java.util.Set;
import java.util.stream.Collectors;

import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.platform.request.StreamedBodies;

/** Limits of the web server, against those who hold connections and threads without using them. */
@Configuration(proxyBeanMethods = false)
class ServerLimits {

    private static final int MILLIS_FOR_THE_NEXT_BYTES = 3_000;
    private static final int LATE_BODIES = 24;
    private static final int LATE_BODIES_OF_ONE = 16;
    private static final int SLOW_BODIES = 48;
    private static final int SLOW_BODIES_OF_ONE = 24;
    private static final int LARGE_BODIES = 6;
    private static final int LARGE_BODIES_OF_ONE = 2;

    /** People without a session have less than half of the threads, and one address of them less than a third. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfTheServer(
            @Value("${server.tomcat.threads.max:200}") int threads, ObjectProvider<StreamedBodies> faces) {
        Set<String> streamed =
                faces.stream().flatMap(face -> face.streamed().stream()).collect(Collectors.toUnmodifiableSet());
        return factory -> {
            factory.addContextValves(
                    new RequestBodies(
                            new ClientPlaces(LATE_BODIES, LATE_BODIES_OF_ONE),
                            new ClientPlaces(SLOW_BODIES, SLOW_BODIES_OF_ONE),
                            new ClientPlaces(LARGE_BODIES, LARGE_BODIES_OF_ONE),
                            streamed),
                    new ServerThreads(new ClientPlaces(Math.max(1, threads * 9 / 20), Math.max(1, threads * 6 / 20))));
            factory.addConnectorCustomizers(connector -> limit(connector.getProtocolHandler()));
        };
    }

    private static void limit(ProtocolHandler handler) {
        if (handler instanceof AbstractHttp11Protocol<?> http) {
            http.setDisableUploadTimeout(false);
            http.setConnectionUploadTimeout(MILLIS_FOR_THE_NEXT_BYTES);
        }
    }
}
