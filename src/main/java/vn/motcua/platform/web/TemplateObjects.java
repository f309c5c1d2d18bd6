package vn.motcua.platform.web;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import vn.motcua.platform.Formats;

/**
 * Lets templates say {@code #format} and {@code #frame}. Unlike beans, which Thymeleaf bars from links and from the
 * arguments of fragments, expression objects may stand anywhere.
 */
@Component
class TemplateObjects implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    TemplateObjects(Formats format, PageFrame frame) {
        this.objects = Map.of("format", format, "frame", frame);
    }

    @Override
    public String getName() {
        return "motcua";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
