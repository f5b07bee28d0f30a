import 'swagger-ui-dist/swagger-ui.css';
import { mountAll } from '../island';

interface DocsProps {
  /** Address of the OpenAPI document. */
  document: string;
}

mountAll<DocsProps>('docs', async (root, props) => {
  // A megabyte of documentation: nobody else's page waits for it.
  const { default: SwaggerUI } = await import('swagger-ui-dist/swagger-ui-es-bundle.js');
  const csrf = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
  SwaggerUI({
    domNode: root,
    url: props.document,
    deepLinking: true,
    docExpansion: 'none',
    validatorUrl: null,
    requestInterceptor: (request) => {
      request.headers['X-CSRFToken'] = csrf;
      return request;
    },
  });
  return () => root.replaceChildren();
});
