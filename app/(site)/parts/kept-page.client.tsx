'use client';

import { Component, type ReactNode } from 'react';

type Props = { page: ReactNode; children: ReactNode };

/**
 * Shows `page` in the place of children that throw. A component of the browser, as only a class there can catch: else Next,
 * which throws again what the server threw, would put its own page in the place of the one that the reader sees.
 */
export class KeptPage extends Component<Props, { thrown: boolean }> {
  override state = { thrown: false };

  static getDerivedStateFromError() {
    return { thrown: true };
  }

  override render() {
    return this.state.thrown ? this.props.page : this.props.children;
  }
}
