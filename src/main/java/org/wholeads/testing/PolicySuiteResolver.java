package org.wholeads.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands a {@link PolicySuite} to methods with {@link PolicyTest}. Stateless. */
final class PolicySuiteResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PolicySuite.class;
    }

    @Override
    public PolicySuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), PolicyTest.class)
                .map(PolicySuite::new)
                .orElseThrow();
    }
}
