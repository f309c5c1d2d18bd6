package vn.motcua.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Builds the links of templates; a link to a style sheet, script or picture names the file's content ({@code
 * /css/motcua-<hash>.css}), which is looked up once and kept as long as the application runs. All other links are left to
 * Thymeleaf: none of them is looked for among the files.
 */
final class AssetLinks extends StandardLinkBuilder {

    private final ObjectProvider<ResourceUrlProvider> resources;
    private final Map<String, String> versioned = new ConcurrentHashMap<>();

    AssetLinks(ObjectProvider<ResourceUrlProvider> resources) {
        this.resources = resources;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String contextPath = computeContextPath(context, link, null);
        String base = contextPath == null || "/".equals(contextPath) ? "" : contextPath;
        if (!link.startsWith(base) || !AssetConfiguration.isAsset(link.substring(base.length()))) {
            return super.processLink(context, link);
        }
        return base + versioned.computeIfAbsent(link.substring(base.length()), this::lookUp);
    }

    private String lookUp(String path) {
        @Nullable String found = resources.getObject().getForLookupPath(path);
        return found == null ? path : found;
    }
}
