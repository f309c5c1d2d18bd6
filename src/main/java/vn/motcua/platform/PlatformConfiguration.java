package vn.motcua.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that every module may use: clock, zone and server secret. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
class PlatformConfiguration {

    /** The only source of the present moment, and of the present day in the province. */
    @Bean
    Clock clock(PlatformProperties properties) {
        return Clock.system(properties.zone());
    }

    /** The zone in which days begin and offices open. */
    @Bean
    ZoneId zone(PlatformProperties properties) {
        return properties.zone();
    }

    @Bean
    DatabaseKind databaseKind(ObjectProvider<OwnDatabase> own) {
        return new DatabaseKind(own.getIfAvailable() != null);
    }

    @Bean
    ServerSecret serverSecret(PlatformProperties properties, ObjectProvider<OwnDatabase> own) {
        Path given = properties.secretFile();
        if (given != null) {
            return SecretFile.read(given);
        }
        OwnDatabase database = own.getIfAvailable();
        if (database == null) {
            throw new StartupRefusedException(
                    "No server secret is given, and only the embedded database makes one of its own.",
                    "Write 64 random hexadecimal digits to a file only the application may read (openssl rand -hex 32)"
                            + " and name it in motcua.secret-file.");
        }
        return SecretFile.readOrCreate(database.directory().resolve("secret"));
    }
}
