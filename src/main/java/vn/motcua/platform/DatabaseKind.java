package vn.motcua.platform;

/**
 * Kind of the database of this run. The demo province exists on the embedded database only.
 *
 * @param embedded whether the application started the database itself, because no {@code spring.datasource.url} was
 *     given
 */
public record DatabaseKind(boolean embedded) {}
