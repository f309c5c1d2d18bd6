package vn.motcua.history;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/**
 * Traces and events of an event log in XES (IEEE 1849-2016) as lines of JSON: a trace is a dossier, each of its events an
 * event. The number of a line is that of the record: traces and events count in the order of the file. No more than the
 * attributes of a trace and of an event are in memory; there are no document types and no entities of a file's own.
 */
final class XesLines implements ImportLines {

    private static final XMLInputFactory XML = factory();

    /** Maximum number of bytes of a tag, a text or a comment. */
    private static final int LONGEST_TOKEN = 1024 * 1024;

    private static final int DEEPEST = 100;

    /** Maximum number of names that the standard does not know; the parser keeps each. */
    private static final int MOST_FOREIGN = 1_000;

    private static final Set<String> SIMPLE = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final Set<String> COMPOSED = Set.of("list", "container");
    private static final Set<String> OTHERS = Set.of("log", "extension", "global", "classifier", "values");

    private final TokenInputStream bytes;
    private final Queue<byte[]> waiting = new ArrayDeque<>(2);
    private final Map<String, String> ofLog = new HashMap<>();
    private @Nullable XMLStreamReader reader;
    private @Nullable XesRecord trace;
    private @Nullable XesRecord event;
    private boolean traceWritten;
    private boolean inLog;
    private boolean done;
    private int foreign;

    /** @param file unpacked, buffered */
    XesLines(InputStream file) {
        this.bytes = new TokenInputStream(file);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        try {
            XMLStreamReader open = reader;
            if (open == null) {
                open = XML.createXMLStreamReader(bytes);
                reader = open;
            }
            while (waiting.isEmpty() && !done) {
                step(open);
            }
            return waiting.poll();
        } catch (XMLStreamException unreadable) {
            throw refused(unreadable);
        }
    }

    /** Why the file cannot be read any further: it broke off, or it is no XES. */
    private IOException refused(XMLStreamException unreadable) {
        if (unreadable.getNestedException() instanceof IOException broken
                && !(broken instanceof CharConversionException)) {
            return broken;
        }
        if (bytes.ended) {
            return new EOFException();
        }
        throw noXes(
                unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNumber());
    }

    private static RefusedException noXes(int line) {
        return RefusedException.invalid("history.refusal.no-xes", line);
    }

    private int advance(XMLStreamReader open) throws XMLStreamException {
        int token = open.next();
        bytes.sinceToken = 0;
        if (token == XMLStreamConstants.DTD || token == XMLStreamConstants.ENTITY_REFERENCE) {
            throw noXes(open.getLocation().getLineNumber());
        }
        return token;
    }

    private void step(XMLStreamReader open) throws XMLStreamException {
        switch (advance(open)) {
            case XMLStreamConstants.START_ELEMENT -> begin(open, open.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.END_DOCUMENT -> done = true;
            default -> {} // blanks, comments
        }
    }

    private void begin(XMLStreamReader open, String element) throws XMLStreamException {
        if (!inLog) {
            if (!element.equals("log")) {
                throw noXes(open.getLocation().getLineNumber());
            }
            inLog = true;
        } else if (element.equals("trace") && trace == null) {
            trace = new XesRecord();
            traceWritten = false;
        } else if (element.equals("event") && trace != null && event == null) {
            event = new XesRecord();
        } else if (SIMPLE.contains(element)) {
            attribute(open, element);
        } else {
            boolean isOfLog = trace == null && (OTHERS.contains(element) || COMPOSED.contains(element));
            skip(open);
            if (!isOfLog) {
                lose();
            }
        }
    }

    /** Reads an attribute of the event, the trace or the log; attributes of attributes are left out. */
    private void attribute(XMLStreamReader open, String type) throws XMLStreamException {
        String key = open.getAttributeValue(null, "key");
        String value = open.getAttributeValue(null, "value");
        boolean nested = skip(open);
        XesRecord record = event == null ? trace : event;
        if (record == null) {
            if (key != null && value != null) {
                ofLog.putAll(XesRecord.defaults(key, value));
            }
        } else if (key == null || value == null || nested || event == null && traceWritten) {
            record.lose();
        } else {
            record.put(key, type, value);
        }
    }

    /** Skips the content of the element that began; whether there is any element in it. */
    private boolean skip(XMLStreamReader open) throws XMLStreamException {
        watch(open);
        boolean nested = false;
        for (int depth = 1; depth > 0; ) {
            int token = advance(open);
            if (token == XMLStreamConstants.START_ELEMENT) {
                nested = true;
                watch(open);
                if (++depth > DEEPEST) {
                    throw noXes(open.getLocation().getLineNumber());
                }
            } else if (token == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return nested;
    }

    /** Bounds the names that the parser keeps. */
    private void watch(XMLStreamReader open) {
        String element = open.getLocalName();
        if (!SIMPLE.contains(element) && !COMPOSED.contains(element) && !OTHERS.contains(element)) {
            foreign++;
        }
        if (SIMPLE.contains(element) && open.getAttributeCount() > 2) {
            foreign += open.getAttributeCount() - 2;
        }
        if (foreign > MOST_FOREIGN) {
            throw noXes(open.getLocation().getLineNumber());
        }
    }

    private void lose() {
        XesRecord record = event == null ? trace : event;
        if (record != null) {
            record.lose();
        }
    }

    private void end() {
        XesRecord dossier = trace;
        if (event != null && dossier != null) {
            if (!traceWritten) {
                waiting.add(dossier.dossier(ofLog, event));
                traceWritten = true;
            }
            waiting.add(event.event(dossier));
            event = null;
        } else if (dossier != null) {
            if (!traceWritten) {
                waiting.add(dossier.dossier(ofLog, null));
            }
            trace = null;
        }
    }

    /** Bounds what the parser reads for one token. */
    private static final class TokenInputStream extends FilterInputStream {

        private int sinceToken;
        private boolean ended;

        TokenInputStream(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int number = super.read(buffer, offset, length);
            count(number);
            return number;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int number) {
            ended |= number < 0;
            sinceToken += Math.max(0, number);
            if (sinceToken > LONGEST_TOKEN) {
                throw RefusedException.invalid("history.refusal.token");
            }
        }
    }
}
