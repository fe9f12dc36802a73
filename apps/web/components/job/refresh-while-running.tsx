"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks the server for the page again every two seconds while a job runs; draws nothing. */
export function RefreshWhileRunning(props: { readonly isRunning: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!props.isRunning) return;
    const timer = setInterval(() => router.refresh(), 2000);
    return () => clearInterval(timer);
  }, [props.isRunning, router]);
  return null;
}
