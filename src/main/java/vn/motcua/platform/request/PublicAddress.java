package vn.motcua.platform.request;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Address under which people reach the application, from {@code motcua.public-url} alone: what a request says about its host
 * is written by its sender, and would stand in links and QR codes (finding M9).
 */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${motcua.public-url:http://localhost:8080}") URI configured) {
        String address = configured.toString();
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The whole address of a path, which begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
