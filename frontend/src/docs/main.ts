import 'swagger-ui-dist/swagger-ui.css';
import './docs.css';
import type { SwaggerPlugin } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import { mountAll } from '../island';

interface DocsProps {
  /** Address of the OpenAPI document. */
  document: string;
}

/** Swagger's own layout is a `main` of its own with a title: the page has both already. */
const plain: SwaggerPlugin = ({ React }) => ({
  components: {
    PlainLayout: ({ getComponent, errSelectors }) => {
      const parts = errSelectors.allErrors().size ? ['errors'] : ['operations', 'Models'];
      const made = parts.map((name) => React.createElement(getComponent(name, true), { key: name }));
      return React.createElement('div', { className: 'swagger-ui' }, made);
    },
  },
});

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
    plugins: [plain],
    layout: 'PlainLayout',
    requestInterceptor: (request) => {
      request.headers['X-CSRFToken'] = csrf;
      return request;
    },
  });
  return () => root.replaceChildren();
});
