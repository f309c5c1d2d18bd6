package vn.motcua.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Values that people with bad intentions, bad luck or bad programs send. */
final class Hostile {

    /** What a field is for, which decides what is hostile to it. */
    enum Kind {
        TEXT,
        NAME,
        CODE,
        IDENTIFIER,
        PHONE,
        EMAIL,
        DAY,
        MOMENT,
        TIME,
        NUMBER,
        CHOICE,
        TRUTH,
        OBJECT
    }

    /** Of a wrong kind for every text, or with characters no text has; as they stand in JSON. */
    private static final List<String> FOR_EVERY_TEXT = List.of(
            "{}",
            "{\"$ne\": null}",
            "[]",
            "[\"a\"]",
            "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
            "true",
            "12345",
            "-0.0",
            "1e309",
            "\"\\u0000\"",
            "\"Nguyễn\\u0000Văn An\"",
            "\"\\ud800\"",
            "\"An\\udc00Bình\"",
            "\"\\u0007An\"",
            "\"An\\u009b\"",
            "\"An\\u001b[31m\"",
            "\"\\ufffe\"",
            "\"a" + "\\u0301".repeat(50) + "\"",
            "\"" + "x".repeat(40_000) + "\"");

    private static final List<String> NO_NAME = List.of(
            "\"<script>alert(1)</script>\"",
            "\"'; drop table dossier; --\"",
            "\"${7*7}\"",
            "\"{{7*7}}\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"%s%n%x\"",
            "\"../../etc/passwd\"",
            "\"12345\"",
            "\"\"",
            "\"   \"",
            "\"-\"",
            "\"😀\"");

    private Hostile() {}

    /** As they stand in JSON. */
    static List<String> json(Kind kind) {
        List<String> values = new ArrayList<>(
                switch (kind) {
                    case NUMBER ->
                        List.of(
                                "\"5\"",
                                "1.5",
                                "1e309",
                                "-1e309",
                                "99999999999999999999",
                                "9223372036854775808",
                                "true",
                                "{}",
                                "[]",
                                "\"\"",
                                "\"NaN\"",
                                "9".repeat(900));
                    case CHOICE ->
                        List.of("\"\"", "\"none\"", "0", "99", "-1", "{}", "[]", "true", "\"\\u0000\"", "1e309");
                    case TRUTH -> List.of("\"true\"", "1", "0", "{}", "[]", "\"\"", "1e309");
                    case OBJECT -> List.of("\"all\"", "1", "true", "[[1]]", "\"\\u0000\"", "1e309", "{\"all\": 1}");
                    default -> FOR_EVERY_TEXT;
                });
        values.addAll(
                switch (kind) {
                    case NAME -> NO_NAME;
                    case CODE ->
                        List.of(
                                "\"\"",
                                "\"H99\"",
                                "\"h02\"",
                                "\"' or 1=1 --\"",
                                "\"H02%\"",
                                "\"../H02\"",
                                "\"H02\\r\\nX: y\"",
                                "\"😀\"");
                    case IDENTIFIER ->
                        List.of(
                                "\"\"",
                                "\"024\"",
                                "\"999190001234\"",
                                "\"02419000123x\"",
                                "\"' or 1=1 --\"",
                                "\"٠٢٤١٩٠٠٠١٢٣٤\"");
                    case PHONE ->
                        List.of("\"\"", "\"1\"", "\"+1 555 0100\"", "\"09123452450000\"", "\"<b>0912345245</b>\"");
                    case EMAIL ->
                        List.of(
                                "\"\"",
                                "\"nobody\"",
                                "\"a@b.vn\\r\\nBcc: c@d.vn\"",
                                "\"a@@b.vn\"",
                                "\"<a@b.vn>\"",
                                "\"a@b\"",
                                "\"" + "a".repeat(300) + "@b.vn\"");
                    case DAY ->
                        List.of(
                                "\"\"",
                                "\"02/03/1990\"",
                                "\"1990-02-30\"",
                                "\"0000-00-00\"",
                                "\"-999999999-01-01\"",
                                "\"+999999999-12-31\"",
                                "\"9999-12-31\"",
                                "\"today\"",
                                "\"1990-03-02T00:00\"");
                    case MOMENT ->
                        List.of(
                                "\"\"",
                                "\"2026-02-30T09:00\"",
                                "\"2026-11-23\"",
                                "\"2026-11-23T25:00\"",
                                "\"+999999999-12-31T23:59:59Z\"",
                                "\"9999-12-31T23:59:59.999999999Z\"",
                                "\"2026-11-23T09:20+99:00\"",
                                "\"now\"",
                                "\"infinity\"");
                    case TIME -> List.of("\"\"", "\"7\"", "\"24:00\"", "\"-1:00\"", "\"07:30:59\"", "\"noon\"");
                    default -> List.of();
                });
        return values;
    }

    /** For an address or a form, as typed. */
    static List<String> typed() {
        return List.of(
                "\0",
                "An\0",
                "\u202eAn",
                "\u200b",
                "\u001b[31m",
                "\ud800",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' or 1=1 --",
                "'; drop table dossier; --",
                "${7*7}",
                "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
                "{{7*7}}",
                "../../../../etc/passwd",
                "%00",
                "%s%n%x",
                "a\r\nSet-Cookie: x=y",
                "1e309",
                "-1",
                "99999999999999999999",
                "2026-02-30",
                "+999999999-12-31",
                "😀".repeat(50),
                "x".repeat(5_000));
    }

    /** Positions of lists that no list has given. */
    static List<String> cursors() {
        String dossier = "00000000-0000-0000-0000-000000000000";
        return Stream.of(
                        List.of("+1000000000-12-31T23:59:59.999999999Z", dossier, "1"),
                        List.of("-1000000000-01-01T00:00:00Z", dossier, "1"),
                        List.of("+1000000000-12-31T23:59:59.999999999Z", dossier),
                        List.of("-1000000000-01-01T00:00:00Z", dossier),
                        List.of("infinity", dossier, "1"),
                        List.of("2026-01-01T00:00:00Z", "x", "1"),
                        List.of("2026-01-01T00:00:00Z", dossier, "99999999999"),
                        List.of("-2147483648"),
                        List.of("2147483647"),
                        List.of("'; drop table dossier; --"),
                        List.of("", "", ""))
                .map(parts -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Bodies that are no JSON object at all, or too much of one. */
    static List<String> bodies() {
        return List.of(
                "",
                " ",
                "{",
                "}",
                "nul",
                "null",
                "[]",
                "\"text\"",
                "42",
                "{\"office\": }",
                "{\"office\": \"H02\"",
                "{'office': 'H02'}",
                "{\"office\": \"H02\",}",
                "{\"office\": \"H02\", \"office\": \"H02.29\"}",
                "{\"office\": \"H02\"} {\"office\": \"H02\"}",
                "{\"office\": NaN}",
                "{\"office\": 01}",
                "{\"office\": \"\\x\"}",
                "{\"office\": \"\n\"}",
                "{\"\\u0000\": 1}",
                "{\"\\ud800\": 1}",
                "{\"__proto__\": {}}",
                "{\"@class\": \"java.lang.Object\"}",
                "{\"<script>alert(1)</script>\": 1}",
                "{\"" + "x".repeat(50_000) + "\": 1}",
                "{\"office\": " + "[".repeat(2_000),
                "[".repeat(20_000) + "]".repeat(20_000),
                "{\"a\":".repeat(8_000) + "1" + "}".repeat(8_000),
                "{\"office\": " + "9".repeat(20_000) + "}",
                "{\"office\": \"" + "x".repeat(70_000) + "\"}",
                "x".repeat(1_000_000),
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "office=H02&procedure=1.004873");
    }
}
