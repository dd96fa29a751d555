import type { TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Ask } from './api.ts';
import { catalogueOf, type Language } from './catalogues/language.ts';
import type { Catalogue } from './catalogues/vi.ts';
import { Document } from './document.tsx';
import type { Head } from './head.tsx';
import type { AssetUrls } from './http/assets.ts';
import { readSite, type SiteData } from './site/site-facts.ts';
import { SiteFrame } from './site/site-frame.tsx';

/** What a page knows of the request it answers. */
export interface PageRequest {
  language: Language;
  texts: Catalogue;
  publicUrl: string;
  /** Path as asked for, without the query. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** When it is answered; a page that is kept is at most ten seconds older. */
  now: Date;
}

/** A page that can be shown. */
export interface PageView {
  head: Head;
  content: ReactNode;
  /** Where the language switch leads; the other language's home page when the page has no counterpart. */
  counterpart?: string;
  /** 200 unless the page is an error. */
  status?: 200 | 404;
  /** Set on article pages: its views are counted. */
  articleId?: string;
  /** It holds a form that says when it was shown, so it is made anew for every reader. */
  stamped?: boolean;
}

/** The page lives elsewhere for good. */
export interface PageMoved {
  movedTo: string;
}

/** A page: one operation, the variables it takes from the address, and what is shown of the answer. */
export interface Page<Data, Variables extends object> {
  operation: TypedDocumentNode<Data, Variables>;
  variables: (request: PageRequest) => Variables;
  /** Null: there is no such page. */
  view: (data: Data, request: PageRequest) => PageView | PageMoved | null;
}

/** The outcome of answering a request with a page. */
export type PageAnswer =
  | { kind: 'html'; html: string; status: 200 | 404; articleId: string | null; stamped: boolean }
  | { kind: 'moved'; to: string }
  | { kind: 'none' };

/** A page ready to answer requests. */
export type AnswerPage = (request: PageRequest, ask: Ask, assets: AssetUrls) => Promise<PageAnswer>;

/**
 * The one way a page is made: ask its operation once, show the answer inside the site's frame.
 * Its operation spreads `...Site`, so header and footer come with the same question.
 */
export function definePage<Data extends SiteData, Variables extends object>(page: Page<Data, Variables>): AnswerPage {
  return async (request, ask, assets) => {
    const data = await ask(page.operation, page.variables(request));
    const view = page.view(data, request);
    if (view === null) return { kind: 'none' };
    if ('movedTo' in view) return { kind: 'moved', to: view.movedTo };
    const site = readSite(data);
    const html = renderDocument(
      <Document
        language={request.language}
        head={view.head}
        agencyName={site.agencyName}
        publicUrl={request.publicUrl}
        assets={assets}
      >
        <SiteFrame site={site} language={request.language} path={request.path} counterpart={view.counterpart}>
          {view.content}
        </SiteFrame>
      </Document>,
    );
    return {
      kind: 'html',
      html,
      status: view.status ?? 200,
      articleId: view.articleId ?? null,
      stamped: view.stamped ?? false,
    };
  };
}

/** A whole HTML document as text. */
export function renderDocument(document: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** A request for a page, made from what the router matched. */
export function pageRequest(
  facts: Pick<PageRequest, 'language' | 'publicUrl' | 'path' | 'params' | 'query'>,
): PageRequest {
  return { ...facts, texts: catalogueOf(facts.language), now: new Date() };
}
