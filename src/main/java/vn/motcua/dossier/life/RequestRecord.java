package vn.motcua.dossier.life;

/** The key of a request, to be kept with what it did. */
@SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
public record RequestRecord(String owner, String key, byte[] requestHash) {}
