package vn.motcua.platform;

/**
 * Which database this run stands on. The demo province is offered on the embedded database only.
 *
 * @param embedded whether the application started the database itself, because no {@code spring.datasource.url} was given
 */
public record DatabaseKind(boolean embedded) {}
