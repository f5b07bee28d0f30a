declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export interface SwaggerRequest {
    headers: Record<string, string>;
  }
  /** What a layout is given: the other parts by name, and what went wrong while loading. */
  export interface SwaggerSystem {
    getComponent(name: string, isContainer?: boolean): unknown;
    errSelectors: { allErrors(): { size: number } };
  }
  export type SwaggerPlugin = (system: {
    React: { createElement(part: unknown, props: object, children?: unknown): unknown };
  }) => { components: Record<string, (system: SwaggerSystem) => unknown> };
  export interface SwaggerOptions {
    domNode: HTMLElement;
    url: string;
    deepLinking?: boolean;
    docExpansion?: 'none' | 'list' | 'full';
    validatorUrl?: string | null;
    plugins?: SwaggerPlugin[];
    layout?: string;
    requestInterceptor?: (request: SwaggerRequest) => SwaggerRequest;
  }
  export default function SwaggerUI(options: SwaggerOptions): unknown;
}
